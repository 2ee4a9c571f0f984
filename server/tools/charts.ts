import { currentVersion, diagramOf, type Kind } from '../../workflows/index.js';

const begin = /(<!-- walk:[^\n]*-->\n)[\s\S]*?(<!-- \/walk -->)/;
const fenced = (diagram: string): string => `\`\`\`mermaid\n${diagram}\`\`\`\n`;

/** The readme with the report's chart in its place. Throws where the place is missing. */
export function withWalk(readme: string): string {
  if (!begin.test(readme)) throw new Error('README.md has no place for the walk');
  return readme.replace(begin, (_, before: string, after: string) => `${before}${fenced(diagramOf('report', currentVersion, 'en'))}${after}`);
}

const titles: Record<Kind, string> = {
  report: 'The report / Văn bản',
  section: 'A section / Một mục',
  opinion: 'An opinion / Một ý kiến',
  delivery: 'A delivery / Một bản gửi',
};

/** Every chart of the law in both languages. */
export function chartsPage(): string {
  const parts = (Object.keys(titles) as Kind[]).map(
    (kind) => `## ${titles[kind]}\n\n${fenced(diagramOf(kind, currentVersion, 'en'))}\n${fenced(diagramOf(kind, currentVersion, 'vi'))}`,
  );
  return `# The charts of the law, ${currentVersion}\n\nDrawn from the machines by \`npm run draw\`; a test holds this page and the machines together.\n\n${parts.join('\n')}`;
}
