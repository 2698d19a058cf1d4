import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changeAll } from '../../src/command/private-files.ts';
import { closingOf } from '../../src/command/promises.ts';
import { promisesOf } from '../../src/giving/promises.ts';
import { readPrivate } from '../../src/read/private.ts';
import { runScript } from '../built-site.ts';
import { contentFolder, markdown, person } from '../content-folder.ts';
import { circle } from '../hour/circles.ts';

const made = (due: string, fields: object = {}) => ({
  to: 'ada',
  what: `by ${due}`,
  due,
  ...fields,
});

describe('promises as of a day', () => {
  const given = (promised: object[], today = '2026-11-22') =>
    promisesOf(circle({ people: { ada: {} }, promised, today }));

  it('has the overdue ones first', () => {
    const { open } = given([made('2026-12-01'), made('2026-11-20'), made('2026-11-22')]);
    expect(open.map(({ due }) => due)).toEqual(['2026-11-20', '2026-11-22', '2026-12-01']);
  });

  it('counts those that ended within 365 days, and not those that were no longer needed', () => {
    const { lastYear } = given([
      made('2026-01-01', { outcome: 'kept', closed: '2025-11-23' }),
      made('2026-01-02', { outcome: 'kept', closed: '2025-11-22' }),
      made('2026-01-03', { outcome: 'not-kept', closed: '2026-11-22' }),
      made('2026-01-04', { outcome: 'released', closed: '2026-11-01' }),
      made('2026-01-05', { outcome: 'kept' }),
      made('2027-01-06', { outcome: 'kept' }),
      made('2026-01-07'),
    ]);
    expect(lastYear).toEqual({ ended: 4, kept: 3, released: 1 });
  });

  it('does not know what happens after that day', () => {
    const { open, closed } = given([
      made('2026-12-01', { outcome: 'kept', closed: '2026-11-23' }),
      made('2026-12-02', { made: '2026-11-23' }),
    ]);
    expect(open.map(({ due }) => due)).toEqual(['2026-12-01']);
    expect(closed).toEqual([]);
  });
});

describe('closing a promise at its own place', () => {
  const close = (file: string, text: string, at = 0) => {
    const folder = contentFolder({ [file]: text });
    const promised = readPrivate(folder).promises[at];
    if (!promised) throw new Error('there is no promise');
    changeAll(folder, [closingOf(promised, 'kept', '2026-11-22')]);
    const [again] = readPrivate(folder).promises.filter(({ id }) => id === promised.id);
    expect(again).toMatchObject({ outcome: 'kept', closed: '2026-11-22', what: promised.what });
    return readFileSync(join(folder, file), 'utf8');
  };

  it('writes beside it in the list of promises, and keeps comments', () => {
    const text = `# mine
promised:
  - {to: ada, what: a map, due: 2026-12-01} # the old one
  # soon
  - to: ada
    what: a name
    due: 2026-12-02
`;
    expect(close('private/promises.yaml', text, 1)).toBe(
      `${text}    outcome: kept\n    closed: 2026-11-22\n`,
    );
    expect(close('private/promises.yaml', text, 0)).toContain(
      '{to: ada, what: a map, due: 2026-12-01, outcome: kept, closed: 2026-11-22} # the old one',
    );
  });

  it("finds one that stands alone in a contact's file", () => {
    const text =
      'name: Grace\n# kept in mind\npromised:\n  what: a map # the old one\n  due: 2026-12-01\n';
    expect(close('private/people/grace.yaml', text)).toBe(
      `${text}  outcome: kept\n  closed: 2026-11-22\n`,
    );
  });

  it('finds one in the log, whose items stand in another order than their days', () => {
    const text = `- date: 2026-11-20
  what: later
- date: 2026-11-03
  with: [ada]
  promised:
    - {to: ada, what: a map, due: 2026-12-01}
    - {to: ada, what: a name, due: 2026-12-02}
`;
    expect(close('private/log.yaml', text, 1)).toContain(
      '- {to: ada, what: a name, due: 2026-12-02, outcome: kept, closed: 2026-11-22}',
    );
  });

  it('leaves the text of a Markdown file as it is, to the byte', () => {
    const body = 'Some  news.\r\n\n# promised: nothing\n';
    const text = markdown({ promised: { to: 'ada', what: 'a map', due: '2026-12-01' } }, body);
    expect(close('private/meetings.md', text)).toMatch(
      /---\n\nSome {2}news\.\r\n\n# promised: nothing\n$/,
    );
  });

  it('refuses where the file has changed meanwhile', () => {
    const folder = contentFolder({
      'private/promises.yaml': 'promised: [{to: ada, what: a map, due: 2026-12-01}]\n',
    });
    const [promised] = readPrivate(folder).promises;
    if (!promised) throw new Error('there is no promise');
    const moved = { ...promised, what: 'a name' };
    const closing = closingOf(moved, 'kept', '2026-11-22');
    expect(() => changeAll(folder, [closing])).toThrow('Nothing was written');
    expect(readPrivate(folder).promises[0]?.outcome).toBeUndefined();
  });
});

describe('npm run promise', { timeout: 30_000 }, () => {
  const run = (folder: string, ...args: string[]) =>
    runScript('promise', [...args, '--date', '2026-11-22'], { CONTENT_DIR: folder });

  it('makes the file, adds, closes with a note in the log, and says so the second time', async () => {
    const folder = contentFolder({ 'people/grace.md': person({ name: 'Grace Hopper' }) });
    const added = await run(folder, 'ada', 'the map', '--due', '2026-12-01');
    expect(added).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(join(folder, 'private/promises.yaml'), 'utf8')).toBe(
      'promised:\n  - to: ada\n    what: the map\n    due: 2026-12-01\n    made: 2026-11-22\n',
    );
    const again = await run(folder, 'ada', 'the map', '--due', '2026-12-01');
    expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining('ada/2026-12-01') });
    const kept = await run(folder, '--kept', 'Ada', 'by post');
    expect(kept).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Subject: Done: the map'),
    });
    expect(readPrivate(folder).log).toMatchObject([
      { date: '2026-11-22', with: ['ada'], what: 'kept a promise: the map (by post)' },
    ]);
    const twice = await run(folder, '--kept', 'ada/2026-12-01');
    expect(twice).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('closed already: kept'),
    });
  });

  it('leaves a promise open where the log cannot be written, to be said again', async () => {
    const text = 'promised: [{to: ada, what: a map, due: 2026-12-01}]\n';
    const folder = contentFolder({
      'private/promises.yaml': text,
      'private/log.yaml/in-the-way.txt': '',
    });
    const { code, stderr } = await run(folder, '--kept', 'ada');
    expect([code, stderr]).toEqual([
      2,
      'Nothing was written: private/log.yaml is no plain file; put the file itself there.\n',
    ]);
    expect(readFileSync(join(folder, 'private/promises.yaml'), 'utf8')).toBe(text);
  });

  it('names all candidates where a person is not enough', async () => {
    const promised =
      '[{to: ada, what: a map, due: 2026-12-01}, {to: ada, what: a name, due: 2026-12-01}]';
    const folder = contentFolder({ 'private/promises.yaml': `promised: ${promised}\n` });
    const { code, stderr } = await run(folder, '--released', 'ada');
    expect(code).toBe(2);
    expect(stderr).toContain('ada/2026-12-01: a map\n  ada/2026-12-01/2: a name');
  });

  it('refuses a day that does not exist, and warns of one that is past', async () => {
    const folder = contentFolder({});
    expect(await run(folder, 'ada', 'a map', '--due', '2026-02-30')).toMatchObject({ code: 2 });
    const past = await run(folder, 'ada', 'a map', '--due', '2026-11-21', '--json');
    expect(past.code).toBe(0);
    expect(JSON.parse(past.stdout)).toMatchObject({ added: { id: 'ada/2026-11-21' } });
    const { stdout } = await run(folder);
    expect(stdout).toContain('overdue by 1 day: it was due on Saturday 21 November');
  });
});
