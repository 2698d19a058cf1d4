import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEdited } from '../../src/command/inbox-edit.ts';
import { type Inspection, inspect } from '../../src/command/inspect.ts';
import type { Proposal } from '../../src/github/proposal.ts';
import { pullRequestFor } from '../../src/github/pull-request.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { kit } from '../built-site.ts';
import { SETTINGS, writeFolder } from '../content-folder.ts';
import { issue } from '../github/issues.ts';
import { byEditor, byIssue } from './doors.ts';
import { HOSTILE, type Hostile, valuesOf } from './inputs.ts';
import { fileFaults } from './judged.ts';
import { bareOf, isTricky, plainOf } from './tricks.ts';
import { PEOPLE, THERE } from './world.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');

let folder: string;
let found: Inspection;
let problems: Map<string, Problem[]>;
const issues = HOSTILE.map((hostile, at) => ({
  hostile,
  proposal: byIssue(valuesOf(hostile), PEOPLE, 1000 + at),
}));
const edited = HOSTILE.map((hostile, at) => ({ hostile, file: `entries/editor/news-${at}.md` }));

/** The files of all issues and of all that an editor in the browser wrote, in one folder. */
beforeAll(async () => {
  const files: Record<string, string> = { 'newsletter.yaml': SETTINGS, ...THERE };
  files['people/ada.md'] = '---\nname: Ada\nconsent: always\n---\n';
  for (const { proposal } of issues) {
    for (const { file, text } of proposal.news?.files ?? []) files[file] ??= text;
  }
  for (const { hostile, file } of edited) files[file] = byEditor(valuesOf(hostile));
  folder = writeFolder(files);
  found = await inspect(folder, NOW, join(kit, 'public'), { isBrief: true });
  problems = Map.groupBy(found.problems, ({ file }) => file);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function errorsOf(file: string): Problem[] {
  return (problems.get(file) ?? []).filter(({ severity }) => severity === 'error');
}

describe('hostile news by issues', () => {
  const faultsOf = (
    judge: (news: NonNullable<Proposal['news']>, hostile: Hostile) => readonly string[],
  ) =>
    issues.flatMap(({ hostile, proposal: { news } }) =>
      news ? judge(news, hostile).map((fault) => `${hostile.name}: ${fault}`) : [],
    );

  it('names the answer that is wrong, or makes files', () => {
    const unnamed = issues.filter(
      ({ proposal: { news, answer } }) =>
        !news && answer.say !== 'withheld' && !(answer.say === 'mend' && answer.faults.length > 0),
    );
    expect(unnamed).toEqual([]);
    expect(issues.filter(({ proposal }) => proposal.news).length).toBeGreaterThan(150);
  });

  it('makes files that stand in their folders and say what was meant', () => {
    const known = PEOPLE.map(({ id }) => id);
    expect(
      faultsOf(({ files, whom }) =>
        // What check refuses, the workflow does not offer to be merged.
        files.some(({ file }) => errorsOf(file).length > 0)
          ? []
          : fileFaults(files, new Set([...known, ...(whom.is === 'new' ? [whom.id] : [])])),
      ),
    ).toEqual([]);
    expect(
      issues.flatMap(({ proposal }) => proposal.news?.files ?? []).map(({ file }) => file),
    ).not.toContain(Object.keys(THERE)[3]);
  });

  it('writes the title and the news that were sent, and no consent', () => {
    const all = faultsOf(({ files: [file], submission }, hostile) => {
      const entry = found.reading.entries.find((each) => each.file === file?.file);
      if (!entry) return errorsOf(file?.file ?? '').length > 0 ? [] : ['lost'];
      const sent = valuesOf(hostile);
      return [
        ...(entry.consented.length > 0 ? ['has a consent'] : []),
        ...(plainOf(entry.title) === entry.title ? [] : ['tricks in the title']),
        ...(entry.title === submission.title ? [] : [`title ${entry.title}`]),
        ...(bareOf(entry.body) === bareOf(plainOf(sent.body ?? ''))
          ? []
          : [JSON.stringify([sent.body, entry.body])]),
      ];
    });
    expect(all).toEqual([]);
  });

  it('tells the editor of every trick of Unicode', () => {
    expect(
      faultsOf((news, hostile) => {
        const pull = pullRequestFor(issue({}), news, { shown: (file) => file, warnings: [] });
        const line = /\p{Zl}|\p{Zp}/u;
        const isTrick = Object.values(valuesOf(hostile)).some(
          (text) => !line.test(text) && isTricky(text.trim()),
        );
        return [
          ...(isTrick && !/taken out|look at twice/.test(pull.body) ? ['nothing warns'] : []),
          ...(/[\r\n]/.test(pull.title) ? ['a title of lines'] : []),
          ...(pull.body.split('\n').filter((each) => each.startsWith('Closes #')).length === 1
            ? []
            : ['closes others']),
        ];
      }),
    ).toEqual([]);
  });
});

function hidesSomething(text: string): boolean {
  return plainOf(text) !== text.replace(/\r\n?/g, '\n').normalize('NFC');
}

describe('hostile files by an editor in the browser', () => {
  it('have an error that names the field, or hold just what was written', () => {
    const faults = edited.flatMap(({ hostile, file }) => {
      const errors = errorsOf(file);
      if (errors.length > 0) return errors.some(({ field }) => !field) ? [hostile.name] : [];
      const entry = found.reading.entries.find((each) => each.file === file);
      const sent = valuesOf(hostile);
      const isSame =
        entry?.title === sent.title?.trim() &&
        entry?.body.trim() === sent.body?.toWellFormed().replace(/\r\n?/g, '\n').trim() &&
        entry?.people.join() === 'ada' &&
        entry?.audience === 'public';
      return isSame ? [] : [`${hostile.name}: ${JSON.stringify([entry?.title, entry?.body])}`];
    });
    expect(faults).toEqual([]);
  });

  it('are warned of where they hide something', () => {
    const faults = edited.flatMap(({ hostile, file }) => {
      const { title = '', body = '', place = '' } = valuesOf(hostile);
      const hides = [title, body, place].some((text) => hidesSomething(text.toWellFormed().trim()));
      return hides && !problems.has(file) ? [hostile.name] : [];
    });
    expect(faults).toEqual([]);
  });
});

describe('bombs of YAML', () => {
  const bomb = `---
a: &a [${'lol, '.repeat(9)}lol]
${[...'bcdefghijk'].map((name, at) => `${name}: &${name} [${`*${'abcdefghij'[at]}, `.repeat(9)}*a]`).join('\n')}
title: *k
---

News.
`;

  it('have an error instead of a billion texts', async () => {
    const content = writeFolder({
      'newsletter.yaml': SETTINGS,
      'people/ada.md': '---\nname: Ada\nconsent: always\n---\n',
      'entries/bomb.md': bomb,
      'entries/deep.md': `---\ntitle: ${'['.repeat(20_000)}\n---\n\nNews.\n`,
      'entries/merge.md': '---\n<<: {title: Owned, draft: true}\n---\n\nNews.\n',
      'entries/key.md': '---\n__proto__: {polluted: yes}\nconstructor: x\n---\n\nNews.\n',
    });
    const start = performance.now();
    const { problems: all } = await inspect(content, NOW, join(kit, 'public'), { isBrief: true });
    rmSync(content, { recursive: true, force: true });
    expect(performance.now() - start).toBeLessThan(5_000);
    const files = new Set(
      all.filter(({ severity }) => severity === 'error').map(({ file }) => file),
    );
    expect([...files]).toEqual([
      'entries/bomb.md',
      'entries/deep.md',
      'entries/key.md',
      'entries/merge.md',
    ]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('are refused in the file in which an answer is corrected', () => {
    const { faults = [] } = { faults: undefined, ...readEdited(bomb) };
    expect(faults?.length).toBeGreaterThan(0);
    expect(readEdited('---\n__proto__: x\n---\n\nNews.\n')).not.toHaveProperty('values');
  });
});
