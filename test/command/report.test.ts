import { describe, expect, it } from 'vitest';
import { formatReport, hasErrors, reportOf } from '../../src/command/report.ts';
import { inspectFiles } from '../check/problems.ts';
import { entry } from '../content-folder.ts';

const FILES = {
  'entries/a.md': entry({ title: 7 }),
  'entries/b.md': entry({}, 'a <b>c</b>\n'),
  'entries/c.md': entry({ draft: true }),
};

describe('the report', () => {
  it('names files from where the editor stands, in the form of the contract', async () => {
    for (const [shown, prefix] of [
      ['content', 'content'],
      ['../mine/', '../mine'],
    ] as const) {
      const report = reportOf(await inspectFiles(FILES), shown);
      expect(report.problems.map(({ file }) => file)).toEqual([
        `${prefix}/entries/a.md`,
        `${prefix}/entries/b.md`,
      ]);
      expect(Object.keys(report)).toEqual(['problems', 'withheld']);
      expect(Object.keys(report.problems[0] ?? {})).toEqual([
        'file',
        'line',
        'field',
        'message',
        'fix',
        'severity',
      ]);
      expect(report.withheld).toEqual([{ id: 'c', reason: 'it is a draft' }]);
    }
  });

  it('prints errors, then warnings, then what is withheld', async () => {
    const report = reportOf(await inspectFiles(FILES), 'content');
    const blocks = formatReport(report).split('\n\n');
    expect(blocks[0]).toBe(`1 error:
  content/entries/a.md:2 title: must be text, not the number 7; write it as "Amina opens the school garden"`);
    expect(blocks[1]).toMatch(/^1 warning:\n {2}content\/entries\/b\.md:8 body: raw HTML/);
    expect(blocks[2]).toMatch(/^.*1 entry.*:\n {2}c: it is a draft$/);
    expect(blocks).toHaveLength(3);
    expect(hasErrors(report)).toBe(true);
  });

  it('has nothing to say of content without problems', async () => {
    const report = reportOf(await inspectFiles({}), 'content');
    expect(formatReport(report)).toBe('');
    expect(hasErrors(report)).toBe(false);
  });
});
