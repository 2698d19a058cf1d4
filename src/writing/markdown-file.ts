import { CORE_SCHEMA, dump } from 'js-yaml';

/**
 * Fields and a text as a Markdown file with front matter: what it is and when comes first, and
 * fields without a value are left out.
 */
export function markdownFile(fields: Record<string, unknown>, body: string): string {
  const { title, name, kind, date, ...rest } = fields;
  const ordered = { title, name, kind, date, ...rest };
  const filled = Object.entries(ordered).filter(([, value]) => value !== undefined);
  const yaml = filled
    .map(([name, value]) =>
      dump({ [name]: value }, { schema: CORE_SCHEMA, flowLevel: 1, lineWidth: -1 }),
    )
    .join('')
    // The document's end, which stands behind a text that ends in empty lines, where fields follow.
    .replace(/^\.\.\.\n(?=[\s\S])/gm, '');
  const text = body.trim();
  return `---\n${yaml}---\n${text ? `\n${text}\n` : ''}`;
}
