import { describe, expect, it } from 'vitest';
import { referenceProblems } from '../../src/circle/references.ts';
import type { Person } from '../../src/people/person.ts';
import { parseContent } from '../../src/read/parse.ts';
import { LOG, parsePrivate } from '../../src/read/parse-private.ts';
import { entry } from '../content-folder.ts';

const ADA: Person = {
  ...{ id: 'ada', file: 'people/ada.md', name: 'Ada', consent: 'always', body: '', bodyLine: 1 },
  ...{ links: [], topics: [], can_help_with: [], looking_for: [] },
};

/** All that is wrong with private files, as line, field and message. */
function problems(files: Record<string, string>): string[] {
  const side = parsePrivate(
    Object.entries(files).map(([file, text]) => ({ file: `private/${file}`, text })),
  );
  return [...side.problems, ...referenceProblems(side, { people: [ADA], entries: [] })].map(
    ({ file, line, field, message, fix }) => {
      expect(fix).not.toBe('');
      return `${file.slice('private/'.length)}:${line} ${field}: ${message}`;
    },
  );
}

describe('what is wrong with a contact', () => {
  it('is found in every field at once, with its line', () => {
    const text = `name: ""
first_name: [Ana]
pronouns: 1
emails: [ana@example.org, ana]
phones: +351
postal: [" "]
links: [example.org]
organisation: {a: b}
role: true
location: [Porto]
met: 2
met_on: 2026-13
introduced_by: Ana Silva
closeness: good
last_contact: 2026-02-30
cadence: often
topics: [City Gardens]
needs: a desk
offers: [1]
beat: [Bees]
outlet: []
public: x
notes: 4
promised: {what: x, due: soon, outcome: done}
nmae: x
`;
    expect(problems({ 'people/bo.yaml': text })).toMatchInlineSnapshot(`
      [
        "people/bo.yaml:1 name: is empty",
        "people/bo.yaml:2 first_name: must be text, not a list",
        "people/bo.yaml:3 pronouns: must be text, not the number 1",
        "people/bo.yaml:4 emails: "ana" is not an e-mail address",
        "people/bo.yaml:5 phones: must be a list, not the number 351",
        "people/bo.yaml:6 postal: is empty",
        "people/bo.yaml:7 links: the address "example.org" does not begin with https:// or http://",
        "people/bo.yaml:8 organisation: must be text, not a group of fields",
        "people/bo.yaml:9 role: must be text, not the boolean true",
        "people/bo.yaml:10 location: must be text, not a list",
        "people/bo.yaml:11 met: must be text, not the number 2",
        "people/bo.yaml:12 met_on: "2026-13" is no day, month or year",
        "people/bo.yaml:13 introduced_by: "Ana Silva" is not an id",
        "people/bo.yaml:14 closeness: must be one of close, well, a-little, met-once, never-met, not "good"",
        "people/bo.yaml:15 last_contact: there is no such day as 2026-02-30",
        "people/bo.yaml:16 cadence: "often" is no stretch of time",
        "people/bo.yaml:17 topics: "City Gardens" is not a topic",
        "people/bo.yaml:18 needs: must be a list, not "a desk"",
        "people/bo.yaml:19 offers: must be text, not the number 1",
        "people/bo.yaml:20 beat: "Bees" is not a topic",
        "people/bo.yaml:21 outlet: must be text, not a list",
        "people/bo.yaml:22 public: must be a list, not "x"",
        "people/bo.yaml:23 notes: must be text, not the number 4",
        "people/bo.yaml:24 promised[0].due: "soon" is not a date",
        "people/bo.yaml:24 promised[0].outcome: must be one of kept, not-kept, released, not "done"",
        "people/bo.yaml:25 nmae: there is no field "nmae" here",
      ]
    `);
  });

  it.each<[string, Record<string, string>, string[]]>([
    ['no name', { 'people/bo.yaml': 'role: Baker\n' }, ['people/bo.yaml:1 name: is missing']],
    ['nobody', { 'people/ada.yaml': 'role: Baker\n' }, []],
    [
      'somebody unknown who introduced them',
      { 'people/ada.yaml': 'role: x\nintroduced_by: adda\n' },
      ['people/ada.yaml:2 introduced_by: there is nobody with the id "adda"'],
    ],
    [
      'a promise to somebody unknown',
      { 'people/ada.yaml': 'promised:\n  - what: x\n    due: 2026-12-01\n    to: bo\n' },
      ['people/ada.yaml:4 promised[0].to: there is nobody with the id "bo"'],
    ],
    [
      'a name that is no id',
      { 'people/Bo Chen.yaml': 'name: Bo\n' },
      ['people/Bo Chen.yaml:1 id: "Bo Chen" is not an id'],
    ],
    [
      'another ending',
      { 'people/bo.md': 'name: Bo\n' },
      ['people/bo.md:1 id: is not a .yaml file'],
    ],
    [
      'no YAML',
      { 'people/bo.yaml': 'name: Bo\nrole: [x\n' },
      ['people/bo.yaml:2 role: cannot be read as YAML'],
    ],
  ])('may be %s', (_, files, found) => {
    const all = problems(files);
    expect(all).toHaveLength(found.length);
    for (const [at, text] of found.entries()) expect(all[at]).toContain(text);
  });
});

describe('what is wrong with the log', () => {
  it('is found in every field at once, with its line', () => {
    const text = `- date: 2026-11-31
  with: ada
- date: 2026-11-01
  what: ""
  action: 4
  until: later
- date: 2026-11-02
  introduction: {between: [ada], step: said, by: 1}
- date: 2026-11-03
  consent: {of: ada, answer: perhaps}
  pitched: {entry: x}
- date: 2026-11-04
  forwarded: {entry: x, to: ada}
  gathering: {on: 2026-12-32, guests: [Ada]}
- date: 2026-11-05
  promised:
    - {to: ada, what: x, due: 2026-12-01}
    - {to: ada, what: x}
- dtae: 2026-11-06
- just a text
- {date: 2026-11-07, with: [ada]}
`;
    expect(problems({ 'log.yaml': text })).toMatchInlineSnapshot(`
      [
        "log.yaml:1 date: there is no such day as 2026-11-31",
        "log.yaml:2 with: must be a list, not "ada"",
        "log.yaml:4 what: is empty",
        "log.yaml:5 action: must be the key of an action, not the number 4",
        "log.yaml:6 until: "later" is not a date",
        "log.yaml:8 introduction.between: must be two ids, not a list",
        "log.yaml:8 introduction.by: must be an id, not the number 1",
        "log.yaml:8 introduction.step: must be one of asked, yes, no, made, not "said"",
        "log.yaml:10 consent.answer: must be one of asked, yes, no, withdrawn, not "perhaps"",
        "log.yaml:11 pitched.to: is missing",
        "log.yaml:13 forwarded.to: must be a list, not "ada"",
        "log.yaml:14 gathering.guests: "Ada" is not an id",
        "log.yaml:14 gathering.on: there is no such day as 2026-12-32",
        "log.yaml:16 promised[1].due: is missing",
        "log.yaml:19 dtae: there is no field "dtae" here",
        "log.yaml:20 frontmatter: must be a group of fields, not "just a text"",
      ]
    `);
  });

  it('is everybody whom nobody knows, wherever they are named', () => {
    const text = `- date: 2026-11-01
  with: [ada, a]
  introduction: {between: [ada, b], step: asked, by: c, through: d}
  consent: {of: e, answer: yes}
  pitched: {entry: x, to: f}
  forwarded: {entry: x, to: [g]}
  gathering: {on: 2026-12-01, guests: [h]}
  promised: {to: i, what: x, due: 2026-12-01}
`;
    expect(problems({ 'log.yaml': text })).toMatchInlineSnapshot(`
      [
        "log.yaml:2 with: there is nobody with the id "a"",
        "log.yaml:3 introduction.between: there is nobody with the id "b"",
        "log.yaml:3 introduction.by: there is nobody with the id "c"",
        "log.yaml:3 introduction.through: there is nobody with the id "d"",
        "log.yaml:4 consent.of: there is nobody with the id "e"",
        "log.yaml:5 pitched.entry: there is no entry with the id "x"",
        "log.yaml:5 pitched.to: there is nobody with the id "f"",
        "log.yaml:6 forwarded.entry: there is no entry with the id "x"",
        "log.yaml:6 forwarded.to: there is nobody with the id "g"",
        "log.yaml:7 gathering.guests: there is nobody with the id "h"",
        "log.yaml:8 promised[0].to: there is nobody with the id "i"",
      ]
    `);
  });

  it('is an entry that is not there, as a warning, with the nearest that is', () => {
    const text = `- {date: 2026-11-02, pitched: {entry: 2026/hive, to: ada}}
- date: 2026-11-01
  consent: {of: ada, entry: 2026/hives, answer: no}
  forwarded: {entry: gone/long-ago, to: [ada]}
  pitched: {entry: 2026/hivs, to: ada}
`;
    const { entries } = parseContent([{ file: 'entries/2026/hive.md', text: entry() }]);
    const side = parsePrivate([{ file: LOG, text }]);
    expect(side.problems).toEqual([]);
    const found = referenceProblems(side, { people: [ADA], entries });
    const leave = 'leave it where the entry was deleted since';
    const near = `did you mean 2026/hive? If not, ${leave}`;
    expect(found.map(({ line, field, fix, severity }) => [severity, line, field, fix])).toEqual([
      ['warning', 3, 'consent.entry', near],
      ['warning', 4, 'forwarded.entry', leave],
      ['warning', 5, 'pitched.entry', near],
    ]);
  });

  it('is nobody whose own file has problems', () => {
    const files = {
      'people/bo.yaml': 'name: Bo\nrole: 1\n',
      'log.yaml': '- {date: 2026-11-01, with: [bo]}\n',
    };
    expect(problems(files)).toEqual(['people/bo.yaml:2 role: must be text, not the number 1']);
  });

  it('is a file that is no list', () => {
    expect(problems({ 'log.yaml': 'date: 2026-11-01\n' })).toEqual([
      'log.yaml:1 file: the file is not a list',
    ]);
  });
});

describe('a promise', () => {
  it('may stand in any private file, and is named by whom and until when', () => {
    const side = parsePrivate([
      { file: LOG, text: '- {date: 2026-11-01, promised: {to: ada, what: a, due: 2026-12-02}}\n' },
      { file: 'private/people/ada.yaml', text: 'promised: {what: b, due: 2026-12-01}\n' },
      {
        file: 'private/promises.yaml',
        text: 'promised:\n  - {to: ada, what: c, due: 2026-12-01}\n',
      },
      {
        file: 'private/x/plan.md',
        text: '---\npromised: {to: bo, what: d, due: 2026-11-01}\n---\n',
      },
      { file: 'private/x/idea.md', text: 'I promised nothing\n' },
    ]);
    expect(side.problems).toEqual([]);
    expect(side.promises.map(({ id, what, file }) => `${id} ${what} ${file}`)).toEqual([
      'bo/2026-11-01 d private/x/plan.md',
      'ada/2026-12-01 b private/people/ada.yaml',
      'ada/2026-12-01/2 c private/promises.yaml',
      'ada/2026-12-02 a private/log.yaml',
    ]);
  });

  it('has all its problems found, and those in other fields of the file are nobody’s business', () => {
    expect(
      problems({
        'trips.yaml':
          'promised:\n  - {to: Ada, what: "", due: 2026-02-30, outcome: x}\n  - {}\nfree: [1]\n',
      }),
    ).toMatchInlineSnapshot(`
      [
        "trips.yaml:1 promised[1].due: is missing",
        "trips.yaml:1 promised[1].to: is missing",
        "trips.yaml:1 promised[1].what: is missing",
        "trips.yaml:2 promised[0].due: there is no such day as 2026-02-30",
        "trips.yaml:2 promised[0].outcome: must be one of kept, not-kept, released, not "x"",
        "trips.yaml:2 promised[0].to: "Ada" is not an id",
        "trips.yaml:2 promised[0].what: is empty",
      ]
    `);
  });
});

describe('the list of promises', () => {
  it('is no plain list, and has no other name', () => {
    const list = '# mine\n- {to: ada, what: the seeds, due: 2026-11-20}\n';
    expect(problems({ 'promises.yaml': list })).toEqual([
      'promises.yaml:1 promised: the promises stand without a name above them',
    ]);
    expect(problems({ 'promises.yaml': `promises:\n${list}` })).toEqual([
      'promises.yaml:1 promises: there is no field "promises" here',
    ]);
  });

  it('may be empty', () => {
    expect(problems({ 'promises.yaml': '' })).toEqual([]);
    expect(problems({ 'promises.yaml': 'promised: []\n' })).toEqual([]);
  });
});
