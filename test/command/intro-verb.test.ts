import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { introduce } from '../../src/command/intro.ts';
import { WrongCall } from '../../src/command/verb.ts';
import { readPrivate } from '../../src/read/private.ts';
import { runScript } from '../built-site.ts';
import { contentFolder, person } from '../content-folder.ts';
import { circle } from '../matching/circle.ts';

const FILES = {
  'people/ada.md': person({ name: 'Ada Byron', looking_for: ['somebody who tunes zithers'] }),
  'people/bo.md': person({ name: 'Bo Ek', can_help_with: ['zithers, old and new'] }),
  'people/cy.md': person({ name: 'Cy Ode' }),
  'private/people/ada.yaml': 'closeness: close\nlast_contact: 2026-11-01\n',
  'private/people/bo.yaml': 'closeness: well\n',
};

const DAY = ['--date', '2026-11-22'];

describe('npm run intro', () => {
  it('proposes pairs, and drafts a mail to each of two that asks for a yes', async () => {
    const CONTENT_DIR = contentFolder(FILES);
    const pairs = await runScript('intro', DAY, { CONTENT_DIR });
    expect(pairs.stdout).toContain('npm run intro -- ada bo');
    const { stdout } = await runScript('intro', ['ada', 'Bo Ek', '--json', ...DAY], {
      CONTENT_DIR,
    });
    expect(JSON.parse(stdout)).toMatchObject({
      stage: 'ask',
      drafts: [{ to: [{ id: 'ada' }] }, { to: [{ id: 'bo' }] }],
    });
  }, 30_000);

  it('drafts the joint mail at the second yes, and logs each step with whom it concerns', async () => {
    const between = '{between: [ada, bo], step: yes, by: ada}';
    const log = `- {date: 2026-11-20, with: [ada], introduction: ${between}}\n`;
    const CONTENT_DIR = contentFolder({ ...FILES, 'private/log.yaml': log });
    const run = (...args: string[]) =>
      runScript('intro', ['bo', 'ada', ...args, ...DAY], { CONTENT_DIR });
    const both = await run('--yes', 'bo', 'gladly: "in spring"');
    expect(both.code).toBe(0);
    expect(both.stdout).toContain('Hi Bo and Ada,\n\nThank you both for saying yes.');
    expect((await run('--made')).stdout).toContain('nothing is left to do');
    expect(
      readPrivate(CONTENT_DIR).log.map(({ with: ids, introduction, what }) => [
        introduction?.step,
        what,
        ...ids,
      ]),
    ).toEqual([
      ['yes', undefined, 'ada'],
      ['yes', 'gladly: "in spring"', 'bo'],
      ['made', undefined, 'bo', 'ada'],
    ]);
  }, 30_000);

  it('says what is missing, each with its file, and exits with 1', async () => {
    const CONTENT_DIR = contentFolder({
      'people/ada.md': person({ name: 'Ada Byron', topics: ['bees'] }),
      'people/bo.md': person({ name: 'Bo Ek', topics: ['bees'] }),
    });
    const { code, stdout, stderr } = await runScript('intro', ['ada', 'bo', ...DAY], {
      CONTENT_DIR,
    });
    const fix = 'is missing; say how well you honestly know them, for example closeness: well';
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toBe(
      `2 errors:\n  ${CONTENT_DIR}/private/people/ada.yaml:1 closeness: ${fix}\n  ${CONTENT_DIR}/private/people/bo.yaml:1 closeness: ${fix}\n`,
    );
  }, 30_000);
});

/** Calls the verb's act in a folder of its own. */
function inFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'intro-'));
  const base = circle({
    people: {
      ada: { name: 'Ada Byron', looking_for: ['somebody who tunes zithers'] },
      bo: { name: 'Bo Ek', can_help_with: ['zithers, old and new'] },
      cy: { name: 'Cy Ode' },
    },
    contacts: { ada: { closeness: 'close' }, bo: { closeness: 'well' } },
  });
  const call = (flags: Record<string, string | boolean>, words: string[] = ['ada', 'bo']) => {
    const side = readPrivate(folder);
    const world = { ...base, log: side.log };
    return introduce({ circle: world, side, folder, shown: 'content', warnings: [] }, flags, words);
  };
  return { folder, call };
}

describe('a call that makes no sense', () => {
  const refused: [string, Record<string, string | boolean>, string[], RegExp][] = [
    ['one person alone', {}, ['ada'], /Name two people/],
    ['the same person twice', {}, ['ada', 'Ada Byron'], /cannot be introduced to/],
    ['somebody unknown', {}, ['ada', 'bx'], /There is nobody with the id bx; did you mean bo\?/],
    ['two steps at once', { asked: true, yes: 'ada' }, ['ada', 'bo'], /One step at a time/],
    ['words that belong to no step', {}, ['ada', 'bo', 'gladly'], /belongs to no step/],
    ['a yes of somebody else', { yes: 'cy' }, ['ada', 'bo'], /Cy Ode is neither of the two/],
    ['a way through one of the two', { through: 'bo' }, ['ada', 'bo'], /cannot lead through Bo Ek/],
    ['an answer without words', { yes: 'ada' }, ['ada', 'bo', ''], /Nothing .*: what is empty;/],
    [
      'an answer too long',
      { no: 'ada' },
      ['ada', 'bo', 'x'.repeat(4001)],
      /more than 4000; shorten/,
    ],
    ['made before two yeses', { made: true }, ['ada', 'bo'], /waits for a yes of Ada Byron and of/],
  ];
  it.each(refused)('is refused, and nothing is written: %s', (_, flags, words, message) => {
    const { folder, call } = inFolder();
    expect(() => call(flags, words)).toThrow(message);
    expect(readPrivate(folder).log).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it('is to log the same answer or the same question twice', () => {
    const { folder, call } = inFolder();
    call({ asked: true });
    expect(() => call({ asked: true })).toThrow('there is nobody left to ask');
    call({ yes: 'ada' });
    expect(() => call({ yes: 'ada' })).toThrow('the log has the yes of Ada Byron already');
    rmSync(folder, { recursive: true });
  });
});

describe('whatever is called, in whatever order', () => {
  it('gives the joint mail only after two yeses with no later no, and once made nothing more', () => {
    const who = fc.constantFrom('ada', 'bo', 'cy');
    const flags = fc.oneof(
      fc.constant({}),
      fc.constant({ asked: true }),
      fc.constant({ asked: true, through: 'cy' }),
      fc.constant({ made: true }),
      fc.record({ yes: fc.constantFrom('ada', 'bo') }),
      fc.record({ yes: who, through: fc.constant('cy') }),
      fc.record({ no: who }),
    );
    fc.assert(
      fc.property(fc.array(flags, { maxLength: 8 }), (calls) => {
        const { folder, call } = inFolder();
        const said: [string, string][] = [];
        let made = false;
        for (const each of calls) {
          const before = readPrivate(folder).log.length;
          try {
            const { view } = call(each);
            if ('yes' in each) said.push([each.yes, 'yes']);
            if ('no' in each) said.push([each.no, 'no']);
            made ||= 'made' in each;
            const word = (id: string) => said.findLast(([by]) => by === id)?.[1];
            const friendsNo = said.findLastIndex(([by, answer]) => by === 'cy' && answer === 'no');
            const isLater = (id: string) => said.findLastIndex(([by]) => by === id) > friendsNo;
            const areAgreed = ['ada', 'bo'].every((id) => word(id) === 'yes' && isLater(id));
            const isJoint = view?.drafts.some(({ to }) => to.length > 1) ?? false;
            expect(isJoint).toBe(areAgreed && !made);
            if (made) expect(areAgreed).toBe(true);
          } catch (error) {
            if (!(error instanceof WrongCall)) throw error;
            expect(readPrivate(folder).log).toHaveLength(before);
          }
        }
        const { problems } = readPrivate(folder);
        expect(problems).toEqual([]);
        rmSync(folder, { recursive: true });
      }),
      { numRuns: 80 },
    );
  });
});
