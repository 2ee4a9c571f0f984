/** The layers of the house: arrows point one way. See ARCHITECTURE.md. */

const builtIns = ['core'];
const typesOnly = ['type-only'];

module.exports = {
  forbidden: [
    {
      name: 'law-stands-alone',
      comment: 'workflows/ is the law: it may use the shapes of templates/, nothing of server/, client/ or test/.',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { path: '^(server|client|test)/' },
    },
    {
      name: 'law-uses-types-of-templates-only',
      comment: 'What a document holds is data to the law; how it looks is not its business.',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { path: '^templates/', dependencyTypesNot: typesOnly },
    },
    {
      name: 'law-has-no-world',
      comment: 'No clock, disk, network or randomness in workflows/: facts come with the event, so a journal replays to the same state for ever.',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { dependencyTypes: builtIns },
    },
    {
      name: 'law-uses-xstate-and-zod-only',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { path: 'node_modules/', pathNot: 'node_modules/(xstate|zod)/' },
    },
    {
      name: 'page-stands-alone',
      comment: 'templates/ knows how documents look, not who moves them.',
      severity: 'error',
      from: { path: '^templates/' },
      to: { path: '^(server|client|test)/' },
    },
    {
      name: 'page-uses-types-of-law-only',
      severity: 'error',
      from: { path: '^templates/' },
      to: { path: '^workflows/', dependencyTypesNot: typesOnly },
    },
    {
      name: 'client-never-uses-server',
      comment: 'The client speaks to the server over HTTP and Socket.IO alone.',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^(server|test)/' },
    },
    {
      name: 'client-runs-in-a-browser',
      severity: 'error',
      from: { path: '^client/src/' },
      to: { dependencyTypes: builtIns },
    },
    {
      name: 'server-never-uses-client',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^(client|test)/' },
    },
    {
      name: 'engine-stays-behind-its-ports',
      comment: 'The engine names what it needs; stores, doors and channels are handed to it.',
      severity: 'error',
      from: { path: '^server/engine/' },
      to: { path: '^server/(store|render|dispatch)/', pathNot: '/port\\.ts$|^server/store/fold\\.ts$' },
    },
    {
      name: 'no-circle',
      comment: 'Two modules that need each other are one module, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: typesOnly } },
    },
    {
      name: 'nothing-missing',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'nothing-unlisted',
      comment: 'What is imported stands in package.json.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'nothing-of-the-workshop-in-the-product',
      comment: 'What runs at the office is a dependency, not a dev dependency.',
      severity: 'error',
      from: { path: '^(server|workflows|templates|client/src)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: typesOnly },
    },
  ],
  options: {
    // TypeScript 7 has no parser for other tools to borrow
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|test/fixtures)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.css', '.d.ts'],
    },
  },
};
