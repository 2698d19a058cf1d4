import type { Friend } from '../circle/friend.ts';
import { APART, isApart, withoutId, withPair } from '../contacts/apart.ts';
import { type Union, unite, withId } from '../contacts/join.ts';
import { contactFile } from '../contacts/write.ts';
import { formatProblem } from '../problems/problem.ts';
import { LOG, parsePrivate } from '../read/parse-private.ts';
import { type OpenedContacts, openContacts, readPrivateText } from './contacts.ts';
import { friendNamed } from './open-circle.ts';
import { changeAll, changeFile } from './private-files.ts';
import { agree } from './prompter.ts';
import { shownFile } from './report.ts';
import { type Call, type ExitCode, printJson, WrongCall } from './verb.ts';

/** Makes two people one: all that is known of the second comes to the first. */
export async function same(call: Call, [a = '', b = '']: string[]): Promise<ExitCode> {
  const opened = await openContacts(call);
  if (!opened) return 1;
  const { circle, folder, shown } = opened;
  const { keep, gone } = order(friendNamed(circle, a), friendNamed(circle, b));
  const union: Union = {
    keep: keep.id,
    gone: gone.id,
    ...(keep.person && { siteName: keep.person.name }),
    today: circle.today,
  };
  const file = contactFile(keep.id);
  const other = contactFile(gone.id);
  const united = () =>
    withId(
      file,
      unite(readPrivateText(folder, file), readPrivateText(folder, other), union),
      gone.id,
      keep.id,
    );
  const text = united();
  const { problems } = parsePrivate([{ file, text }]);
  if (problems.length > 0) {
    throw new WrongCall(
      `Nothing was written; together they would not be readable:\n${problems.map((each) => `  ${formatProblem(each)}`).join('\n')}`,
    );
  }
  const changed = referring(opened, union);
  const files = changed.map((each) => shownFile(shown, each));
  const isWanted = call.yes === true || (await asked(call, { text, keep, gone, files }));
  if (isWanted) {
    changeAll(folder, [
      { file, change: united },
      ...changed.map((each) => ({
        file: each,
        change: (old: string) =>
          each === APART ? withoutId(old, gone.id, keep.id) : withId(each, old, gone.id, keep.id),
      })),
      { file: other, change: () => undefined },
    ]);
  }
  if (call.json) {
    const result = { kept: keep.id, removed: gone.id, changed: files, text, done: isWanted };
    printJson(result);
  } else if (isWanted) {
    console.log(`${gone.id} is ${keep.id} now: ${shownFile(shown, file)} has it all.`);
  } else console.log('Nothing was written.');
  return 0;
}

/** Remembers that two people are two. */
export async function apart(call: Call, [a = '', b = '']: string[]): Promise<ExitCode> {
  const opened = await openContacts(call);
  if (!opened) return 1;
  const { circle, folder, shown } = opened;
  const [one, other] = [friendNamed(circle, a).id, friendNamed(circle, b).id];
  if (one === other) throw new WrongCall(`${a} and ${b} are the same id.`);
  const isNew = !isApart(opened.apart)(one, other);
  if (isNew) changeFile(folder, APART, (text) => withPair(text, [one, other]));
  if (call.json) printJson({ apart: [one, other], isNew });
  else if (isNew)
    console.log(`${one} and ${other} are two people; ${shownFile(shown, APART)} says so.`);
  else console.log(`${shownFile(shown, APART)} has said so before. Nothing was written.`);
  return 0;
}

/** The one on the site stays; else the first. */
function order(a: Friend, b: Friend): { keep: Friend; gone: Friend } {
  if (a.id === b.id) throw new WrongCall(`${a.name} is one person already: both are ${a.id}.`);
  if (a.person && b.person) {
    throw new WrongCall(
      `${a.id} and ${b.id} are both on the site. Make one file of content/people/ out of the two first, and change the entries that name the other.`,
    );
  }
  return b.person ? { keep: b, gone: a } : { keep: a, gone: b };
}

/** The files of the private side that name somebody, but for their own and the one that is kept. */
function referring(
  { folder, side, apart: pairs }: OpenedContacts,
  { keep, gone }: Union,
): string[] {
  const own = new Set([contactFile(keep), contactFile(gone)]);
  const files = new Set([
    LOG,
    ...side.contacts.filter((each) => each.introduced_by === gone).map(({ file }) => file),
    ...side.promises.filter(({ to }) => to === gone).map(({ file }) => file),
  ]);
  const named = [...files].filter((file) => {
    const text = own.has(file) ? '' : readPrivateText(folder, file);
    return withId(file, text, gone, keep) !== text;
  });
  return pairs.some((pair) => pair.includes(gone)) ? [...named, APART] : named;
}

interface Question {
  text: string;
  keep: Friend;
  gone: Friend;
  files: string[];
}

/** Shows what results, and asks in a terminal; elsewhere it is not done. */
async function asked(call: Call, { text, keep, gone, files }: Question): Promise<boolean> {
  if (call.json) return false;
  console.log(`${keep.name} (${keep.id}) would have, with ${gone.name} (${gone.id}) in it:\n`);
  console.log(text.replace(/^(?=.)/gm, '  '));
  if (files.length > 0) console.log(`Changed with it: ${files.join(', ')}.`);
  if (process.stdin.isTTY && process.stdout.isTTY) return agree('Are they one person?');
  console.log(`To do it: npm run contacts -- same ${keep.id} ${gone.id} --yes`);
  return false;
}
