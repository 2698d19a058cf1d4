import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placeFile } from '../../src/command/inbox-write.ts';
import { acceptedAnswer, askedAnswer, declinedAnswer } from '../../src/inbox/answers.ts';
import type { Desk } from '../../src/inbox/desk.ts';
import { listFiles } from '../built-site.ts';
import { writeFolder } from '../content-folder.ts';
import { type Arrival, arrivals } from './arrivals.ts';
import { type Decided, decideAll } from './decided.ts';
import { HOSTILE } from './inputs.ts';
import { fileFaults, filesOf, mailFaults, saidAtDesk } from './judged.ts';
import { isTricky, plainOf } from './tricks.ts';
import { THERE, WORLD } from './world.ts';

let folder: string;
let all: Arrival[];
let desk: Desk;
let decided: Decided[];

/** Everything comes in, and all of it is accepted that can be, into a content folder. */
beforeAll(async () => {
  folder = writeFolder(THERE);
  all = await arrivals();
  ({ desk, decided } = decideAll(all, join(folder, 'private/inbox.db')));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What is wrong, each with the door and the input it came of. */
function faultsOf(judge: (each: Decided) => readonly string[]): string[] {
  return decided.flatMap((each) =>
    judge(each).map((fault) => `${each.door}, ${each.hostile.name}: ${fault}`),
  );
}

/** U+2028 and U+2029 become plain line ends; nothing is left to warn of. */
function withoutLineEnds(text: string): string {
  return text.replace(/[\u2028\u2029]/g, '\n');
}

describe('hostile news at the desk', () => {
  it('comes in by every door, and is either taken or refused', () => {
    const doors = new Set(decided.map(({ door }) => door));
    expect([...doors].sort()).toEqual([
      'Atom',
      'Atom, raw',
      'JSON',
      'RSS',
      'RSS in CDATA',
      'RSS, raw',
      'endpoint',
      'form',
      'mail',
    ]);
    expect(all.length).toBeGreaterThan(HOSTILE.length * 4);
    const accepted = decided.filter(({ acceptance }) => acceptance);
    expect(accepted.length).toBeGreaterThan(decided.length * 0.7);
  });

  it('names what is wrong with all that it does not accept', () => {
    expect(
      faultsOf(({ acceptance, problems }) =>
        acceptance || problems.some((problem) => /\w{3}.*[.:]$/s.test(problem.trim()))
          ? []
          : [problems.join('; ') || 'nothing is said'],
      ),
    ).toEqual([]);
  });

  it('tells the terminal nothing that it would obey or hide', () => {
    expect(faultsOf(({ seen }) => saidAtDesk(seen).faults)).toEqual([]);
  });

  it('warns of every trick of Unicode that comes in', () => {
    expect(
      faultsOf(({ seen, problems }) => {
        const isTrick = Object.values(seen.item.values).some((value) =>
          isTricky(withoutLineEnds(value)),
        );
        const isSeen =
          seen.warnings.some((warning) =>
            /Invisible|several scripts|look Latin|letters that look|holds a space/.test(warning),
          ) ||
          problems.length > 0 ||
          seen.missing.length > 0;
        return isTrick && !isSeen ? ['nothing warns'] : [];
      }),
    ).toEqual([]);
  });

  it('becomes files that stand in their folders and say what was meant', () => {
    const known = new Set(WORLD.friends.keys());
    expect(
      faultsOf(({ acceptance }) => {
        if (!acceptance) return [];
        const ids = new Set([...known, ...(acceptance.person ? [acceptance.person.id] : [])]);
        return fileFaults(filesOf(acceptance), ids);
      }),
    ).toEqual([]);
  });

  it('becomes the title and the news that came in, without what hides', () => {
    expect(
      faultsOf(({ acceptance, seen: { item } }) => {
        if (!acceptance) return [];
        const { title = '', body = '' } = item.values;
        const { entry } = acceptance;
        return [
          ...(isTricky(String(entry.fields.title)) && !/[а-я]/.test(title)
            ? ['tricks in the title']
            : []),
          ...(entry.fields.title === plainOf(title).replace(/\s+/g, ' ').trim()
            ? []
            : [`title ${JSON.stringify([title, entry.fields.title])}`]),
          ...(entry.body === plainOf(body).trim()
            ? []
            : [`news ${JSON.stringify([body, entry.body])}`]),
        ];
      }),
    ).toEqual([]);
  });

  it('never names somebody who said never, nor has a yes of anybody else', () => {
    expect(
      faultsOf(({ acceptance }) => {
        const {
          people = [],
          consented = [],
          via,
        } = (acceptance?.entry.fields ?? {}) as Record<string, string[]>;
        const ids = [people, consented, via ?? []].flat();
        return [
          ...(ids.includes('grace-hopper') ? ['names Grace'] : []),
          ...consented.filter((id) => !people.includes(id) && id !== String(via)),
        ];
      }),
    ).toEqual([]);
  });

  it('overwrites nothing, whatever it is called', () => {
    const placed = faultsOf(({ acceptance, door }) =>
      // Each is put on the disk for sure, which takes its time.
      acceptance && door === 'form'
        ? filesOf(acceptance).flatMap(({ file, text }) => {
            const result = placeFile(folder, file, text);
            return result === 'taken' ? [`${file} is there`] : [];
          })
        : [],
    );
    expect(placed).toEqual([]);
    for (const [file, text] of Object.entries(THERE)) {
      expect(readFileSync(join(folder, file), 'utf8')).toBe(text);
    }
    const meant = decided.flatMap(({ acceptance, door }) =>
      acceptance && door === 'form' ? filesOf(acceptance).map(({ file }) => file) : [],
    );
    const wanted = new Set([...Object.keys(THERE), ...meant]);
    const found = listFiles(folder).filter((file) => !file.startsWith('private/inbox.db'));
    expect(found).toEqual([...wanted].sort());
    expect(statSync('/tmp/owned', { throwIfNoEntry: false })).toBeUndefined();
  });

  it('puts no header into any answer', async () => {
    const faults: string[] = [];
    let answers = 0;
    for (const { seen, acceptance, door, hostile } of decided) {
      // Of the feeds, which nobody answers, and of those that only repeat a text, a few are enough.
      const drafts = [
        acceptance && acceptedAnswer(seen, desk, acceptance, 'Thanks'),
        declinedAnswer(seen, desk, 'We had three of these'),
        askedAnswer(seen, desk, 'Which day is it?'),
      ];
      for (const draft of drafts) {
        if (!draft) continue;
        answers += 1;
        faults.push(
          ...(await mailFaults(draft, seen)).map((f) => `${door}, ${hostile.name}: ${f}`),
        );
      }
    }
    expect(answers).toBeGreaterThan(HOSTILE.length);
    expect(faults).toEqual([]);
  });
});
