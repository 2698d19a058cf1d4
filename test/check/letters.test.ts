import { describe, expect, it } from 'vitest';
import { entry, markdown } from '../content-folder.ts';
import { problemsIn } from './problems.ts';

const LONG = 'It took a long time, and many friends carried it home together in the rain. '.repeat(
  6,
);

/** Wins of one day, each with a first paragraph of about 450 characters. */
function wins(count: number) {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `entries/win-${index}.md`,
      entry({ title: `Win number ${index}` }, `${LONG}\n`),
    ]),
  );
}

describe('a letter that has grown too long', () => {
  const digest = (fields: Record<string, unknown> = {}) =>
    markdown({ title: 'All of it', date: '2026-10-01', ...fields }, 'Dear friends.\n');

  it('is a warning that says how long', async () => {
    const problems = await problemsIn({ ...wins(100), 'digests/all.md': digest() });
    expect(problems).toMatchObject([
      { file: 'digests/all.md', line: 1, field: 'skip', severity: 'warning' },
    ]);
    expect(problems[0]?.message).toMatch(/too long: .* \d+ KB, and Gmail cuts at 102/);
  });

  it('is none where it fits', async () => {
    expect(await problemsIn({ ...wins(20), 'digests/all.md': digest() })).toEqual([]);
  });

  it('is none where it has gone out already', async () => {
    const sent = digest({ sent: '2026-10-02' });
    expect(await problemsIn({ ...wins(100), 'digests/all.md': sent })).toEqual([]);
  });
});

describe('a file that cannot be read', () => {
  it('is one problem, and whoever it is about is still known', async () => {
    const problems = await problemsIn({
      'people/bo.md': Buffer.from('---\nname: B\xf6\nconsent: always\n---\n', 'latin1'),
      'entries/bo.md': entry({ people: ['bo'] }),
    });
    expect(problems.map(({ file, line, field }) => ({ file, line, field }))).toEqual([
      { file: 'people/bo.md', line: 1, field: 'frontmatter' },
    ]);
  });
});
