import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Content } from '../../src/content/content.ts';
import type { Source } from '../../src/fields/source.ts';
import { readContent } from '../../src/read/disk.ts';
import { editorEnvironment, kit } from '../built-site.ts';
import { contentFolder, entry, markdown, person } from '../content-folder.ts';

const run = promisify(execFile);

async function throughAstro(content: string): Promise<Content> {
  const { stdout } = await run(process.execPath, [join(kit, 'test/site/doors/dev.ts')], {
    cwd: kit,
    env: editorEnvironment({ CONTENT_DIR: content }),
    maxBuffer: 50_000_000,
  });
  return JSON.parse(stdout);
}

/** What JSON keeps of what Node's door returns, in the order of the files. */
function throughNode(content: string): Content {
  const { newsletter, people, entries, digests, pages } = readContent(content);
  const sorted = <T extends Source>(sources: T[]) =>
    sources.toSorted((a, b) => (a.file < b.file ? -1 : 1));
  return JSON.parse(
    JSON.stringify({
      newsletter,
      people: sorted(people),
      entries: sorted(entries),
      digests: sorted(digests),
      pages: sorted(pages),
    }),
  );
}

describe('the two doors', () => {
  it('return equal values for the sample', async () => {
    const content = join(kit, 'content');
    const values = await throughAstro(content);
    expect(values.entries.length).toBeGreaterThan(30);
    expect(values).toEqual(throughNode(content));
  });

  it('return equal values for fields that YAML parsers read differently, and on a second run', async () => {
    const content = contentFolder({
      'people/bo.md': person({ name: 'Bo “0x10” & Söhne', headline: '  a\n  b  ' }),
      'entries/2026/odd.md': entry(
        { title: '12:30', slug: undefined, summary: 'yes' },
        '\n\nHi\r\n',
      ),
      'entries/2026/plain.md':
        '---\ntitle: on\ndate: 2026-09-01\nkind: event\npeople: [ada]\nstarts: 2026-10-01T18:00\n---\n\n---\n\nA rule above.\n',
      'digests/d.md': markdown({ title: 'D', date: '2026-10-01' }, ''),
      'pages/about.md': markdown({ title: 'About' }, 'Us.\n'),
      'private/entries/p.md': entry({ title: 'Private' }),
    });
    const first = await throughAstro(content);
    expect(first).toEqual(throughNode(content));
    expect(first.entries.map(({ id }) => id)).toEqual(['2026/odd', '2026/plain']);
    expect(await throughAstro(content)).toEqual(first);
  });
});
