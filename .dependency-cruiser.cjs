/**
 * The layers of the house, read from the compiled modules in dist/.layers (`npm run check` makes them): there types are gone,
 * so that what is left is what needs what when it runs. Who may not know whom even by type stands in biome.json (noRestrictedImports).
 */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    rule('law-runs-alone', 'workflows/ may name the shapes of a document, and run nothing of templates/.', { path: '^workflows/' }, { path: '^templates/' }),
    rule(
      'law-has-no-world',
      'No clock, disk, network or randomness in workflows/: facts come with the event, so that a journal replays to the same state for ever.',
      { path: '^workflows/' },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'law-uses-xstate-and-zod',
      'The fewer things can change under the law, the better.',
      { path: '^workflows/' },
      { path: 'node_modules/', pathNot: 'node_modules/(xstate|zod)/' },
    ),
    rule('page-runs-alone', 'templates/ may name the shapes of the law, and run nothing of workflows/.', { path: '^templates/' }, { path: '^workflows/' }),
    rule(
      'pages-need-no-editor',
      'Texts being written (ProseMirror, Yjs) have a door of their own: neither the first screen nor the workers that draw pages load them.',
      { path: '^templates/', pathNot: '^templates/editing/' },
      { path: '^templates/editing/|node_modules/(@tiptap|prosemirror-|yjs|y-prosemirror)' },
    ),
    rule('client-runs-in-a-browser', 'There are no built-in modules of Node there.', { path: '^client/src/' }, { dependencyTypes: ['core'] }),
    rule('no-circle', 'Two modules that need each other are one module, or hide a third.', {}, { circular: true }),
    rule('nothing-missing', 'An import leads nowhere.', {}, { couldNotResolve: true, pathNot: '\\.css$' }),
    rule('nothing-unlisted', 'What is imported stands in package.json.', {}, { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] }),
    rule(
      'nothing-of-the-workshop',
      'What runs at the office is a dependency, not a dev dependency.',
      { path: '^(server|workflows|templates|client/src)/' },
      { dependencyTypes: ['npm-dev'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'browser', 'default'] },
  },
};
