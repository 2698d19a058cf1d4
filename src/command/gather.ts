import { join, relative, resolve } from 'node:path';
import type { Circle } from '../circle/circle.ts';
import { type Draft, showDrafts } from '../drafts/draft.ts';
import { type GatheringSort, gatherDraft } from '../drafts/gather.ts';
import { dayInWords } from '../drafts/promise-day.ts';
import { topicWords } from '../fields/topic.ts';
import { type Gathering, type Guest, gatheringOf } from '../giving/gather.ts';
import { toAppointment } from '../giving/gather-calendar.ts';
import { lengthInWords, whenInWords } from '../giving/gather-when.ts';
import { count } from '../problems/count.ts';
import { type GatherCall, readGatherCall } from './gather-call.ts';
import { kit } from './kit.ts';
import type { OpenedCircle } from './open-circle.ts';
import { appendLog } from './private-files.ts';
import { replaceFile } from './replace-file.ts';
import { type Call, type ExitCode, printJson, WrongCall } from './verb.ts';

/** A guest with the mail that invites them. */
type Invited = Guest & { draft: Draft };

/** Proposes guests, drafts their invitations and writes the appointment; or notes that they were invited. */
export function gather(opened: OpenedCircle, sort: GatheringSort, call: Call): ExitCode {
  const { circle } = opened;
  const read = readGatherCall(circle, sort, call);
  const gathering = gatheringOf(circle, read.wishes);
  if (gathering.guests.length === 0) return say(nobody(gathering, read), gathering, call);
  if (call.invited) return markInvited(opened, gathering, read, call);
  const guests = gathering.guests.map((guest) => ({
    ...guest,
    draft: invitationTo(circle, guest, gathering, read),
  }));
  const file = writeAppointment(circle, gathering, read, call.out);
  if (call.json) print(gathering, guests, file);
  else show(circle, gathering, guests, read, file);
  return 0;
}

function invitationTo(
  circle: Circle,
  { friend, deeds }: Guest,
  { sort, thread }: Gathering,
  { meeting, minutes, place, isSeries }: GatherCall,
): Draft {
  const told = deeds.find((deed) => deed.told !== undefined)?.told;
  const topic = thread?.sort === 'topic' && thread.isPublic && friend.topics.includes(thread.what);
  const invitation = {
    sort,
    length: lengthInWords(minutes),
    place,
    isSeries,
    ...(topic && { topic: thread.what }),
    ...(meeting && { when: whenInWords(meeting, circle.today, sort === 'circle') }),
  };
  return gatherDraft(circle, friend, invitation, told);
}

/** The path of the calendar file from where the editor stands; undefined where no day is known. */
function writeAppointment(
  circle: Circle,
  { guests, sort, thread }: Gathering,
  { meeting, place }: GatherCall,
  out: Call[string],
): string | undefined {
  if (!meeting) return undefined;
  const folder = typeof out === 'string' ? resolve(out) : join(kit, 'outbox', 'gather');
  const path = join(folder, `${meeting.starts.slice(0, 10)}.ics`);
  const what = sort === 'breakfast' ? 'Breakfast' : 'Circle';
  const about = thread?.sort === 'topic' && thread.isPublic ? `: ${topicWords(thread.what)}` : '';
  const friends = guests.map(({ friend }) => friend);
  const text = toAppointment(circle, { title: what + about, meeting, place, guests: friends });
  try {
    replaceFile(path, text);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new WrongCall(`${path} cannot be written (${code ?? message}); choose another --out.`);
  }
  return relative(process.cwd(), path);
}

function markInvited(
  { circle, folder }: OpenedCircle,
  { guests, sort }: Gathering,
  { meeting }: GatherCall,
  { json }: Call,
): ExitCode {
  if (!meeting) {
    throw new WrongCall('Say when it takes place too: --starts 2026-12-03T08:30 --invited.');
  }
  const ids = guests.map(({ friend }) => friend.id);
  const gathering = { on: meeting.starts.slice(0, 10), guests: ids };
  appendLog(folder, {
    date: circle.today,
    with: ids,
    what: `invited them to a ${sort}`,
    gathering,
  });
  if (json) printJson({ gathering });
  else
    console.log(
      `Noted: ${count(ids.length, 'guest')} invited for ${gathering.on}: ${ids.join(', ')}.`,
    );
  return 0;
}

function nobody({ others }: Gathering, { wishes }: GatherCall): string {
  const { topic, place } = wishes;
  const having = [topic && `have the topic ${topic}`, place && `live in ${place}`]
    .filter(Boolean)
    .join(' and ');
  if (others.length === 0) {
    return having
      ? `Nobody who helped in the last year is known to ${having}. Choose people yourself: --with ID,ID`
      : 'Nobody is known to have helped in the last year. It follows from asks with helped_by, from via, from offers and from introductions.';
  }
  const names = others.map(({ friend }) => friend.id).join(', ');
  return having
    ? `None of those who helped in the last year is known to ${having}: ${names}. Choose people yourself: --with ID,ID`
    : `Those who helped in the last year have nothing in common that is known: ${names}. Choose yourself: --topic T, --in TOWN, or --with ID,ID`;
}

function say(words: string, { sort, others }: Gathering, { json }: Call): ExitCode {
  if (json) {
    const result = { sort, guests: [], others: others.map(({ friend }) => friend.id) };
    printJson(result);
  } else console.log(words);
  return 0;
}

function print({ sort, thread, others }: Gathering, guests: Invited[], file?: string): void {
  const result = {
    sort,
    ...(thread && { thread }),
    guests: guests.map(({ friend, deeds, invited, draft }) => ({
      id: friend.id,
      did: deeds.map(({ day, text }) => ({ day, text })),
      ...(invited && { invited }),
      draft,
    })),
    others: others.map(({ friend }) => friend.id),
    ...(file !== undefined && { file }),
  };
  printJson(result);
}

function show(
  circle: Circle,
  gathering: Gathering,
  guests: Invited[],
  { meeting, wishes }: GatherCall,
  file: string | undefined,
): void {
  const { today } = circle;
  const { sort, thread, others, towns } = gathering;
  console.log(`A ${sort} with ${count(guests.length, 'guest')}. ${inCommon(thread)}`);
  if (sort === 'breakfast' && towns.length > 1 && !wishes.place) {
    console.log(
      `They live in different places (${towns.join('; ')}): say --in TOWN, or npm run gather -- circle.`,
    );
  }
  for (const { friend, deeds, invited, draft } of guests) {
    console.log(`\n${friend.name} (${friend.id})`);
    for (const { day, text } of deeds) console.log(`  ${text} (${dayInWords(day, today)})`);
    if (deeds.length === 0) console.log('  you chose them');
    if (invited) console.log(`  invited lately, on ${dayInWords(invited, today)}`);
    console.log(`\n${showDrafts([draft])}`);
  }
  if (others.length > 0) {
    const names = others.map(({ friend }) => friend.id).join(', ');
    console.log(`\nAlso helped in the last year: ${names}. Take them in with --with ID,ID`);
  }
  if (file === undefined || !meeting) {
    console.log('\nNo day is said, so there is no .ics file, and the drafts ask for one.');
    console.log('With a day: --starts 2026-12-03T08:30');
    return;
  }
  console.log(`\nFor your own calendar, with all guests in it: ${file}`);
  const without = guests.filter(({ friend }) => friend.emails.length === 0);
  if (without.length > 0) {
    console.log(`No address is known of ${without.map(({ friend }) => friend.name).join(', ')}.`);
  }
  // Exactly these: whoever helps until then is not taken for invited.
  const ids = guests.map(({ friend }) => friend.id);
  console.log(
    `When they are invited: npm run gather -- ${sort} --with ${ids.join(',')} --size ${ids.length} --starts ${meeting.starts} --invited`,
  );
}

function inCommon(thread: Gathering['thread']): string {
  if (!thread) return 'You chose them; nothing that they have in common is known.';
  const where = thread.isPublic ? '' : ' Not each of them says so in public, so no invitation does';
  return thread.sort === 'topic'
    ? `What they have in common: ${topicWords(thread.what)}.${where && `${where}.`}`
    : `What they have in common: they are in ${thread.what}.`;
}
