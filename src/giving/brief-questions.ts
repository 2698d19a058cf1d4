import type { Circle } from '../circle/circle.ts';
import type { Friend } from '../circle/friend.ts';
import { oneOfRow } from '../circle/in-row.ts';
import { ago } from '../circle/since.ts';
import { askState } from '../entries/ask-state.ts';
import { isOver } from '../entries/ends.ts';
import type { Entry, EntryOf } from '../entries/entry.ts';
import type { Day } from '../fields/day.ts';
import { cut } from './brief-cut.ts';

/** So many can be kept in mind. */
const MOST = 3;

/** A question, and what it is about: of two about the same thing only the first is asked. */
interface Question {
  text: string;
  about: string;
}

/**
 * Three questions to ask somebody, from what the files tell of them; the first is how to help.
 * Where little is known they are such as one can ask anybody.
 * @param entries about them, the newest first
 */
export function questionsFor(circle: Circle, friend: Friend, entries: readonly Entry[]): string[] {
  const { today } = circle;
  const sorts = [
    promised(circle, friend),
    entries.map((entry) => newsQuestion(entry, today)),
    lastTalk(circle, friend),
    friend.needs.map((need) => ({ text: `Has anything turned up for “${need}”?`, about: need })),
    friend.offers.map((offer) => ({
      text: `You help with “${offer}”: who should know of that?`,
      about: offer,
    })),
    work(friend),
  ];
  const questions = new Map<string, string>();
  const ask = ({ text, about }: Question) => questions.set(about.toLowerCase(), text);
  const isNew = ({ about }: Question) => !questions.has(about.toLowerCase());
  ask(help(friend, entries, today));
  // One of each sort comes before a second of any.
  for (const sort of [...sorts, ANYBODY]) {
    const first = sort.find(isNew);
    if (first && questions.size < MOST) ask(first);
  }
  for (const each of [...sorts.flat(), ...ANYBODY]) if (isNew(each)) ask(each);
  return [...questions.values()].slice(0, MOST);
}

/** How to help, with what is most wanted: the newest open ask, otherwise a need. */
function help({ needs }: Friend, entries: readonly Entry[], today: Day): Question {
  const ask = entries.find((entry) => entry.kind === 'ask' && askState(entry, today) === 'open');
  if (ask) return { text: `Your ask “${ask.title}” is open: how can I help?`, about: ask.title };
  const [need] = needs;
  return need === undefined
    ? { text: 'How can I help you in the coming weeks?', about: 'help' }
    : { text: `You are looking for “${need}”: how can I help?`, about: need };
}

function promised({ promises }: Circle, { id }: Friend): Question[] {
  return promises
    .filter(({ to, outcome }) => to === id && !outcome)
    .map(({ what, due }) => ({
      text: `I promised you “${cut(what, 80)}” by ${due}: would it still help?`,
      about: what,
    }));
}

function newsQuestion(entry: Entry, today: Day): Question {
  return { text: newsText(entry, today), about: entry.title };
}

function newsText(entry: Entry, today: Day): string {
  const title = `“${entry.title}”`;
  switch (entry.kind) {
    case 'win':
      return `What has come of ${title} since?`;
    case 'spotlight':
      return `What has changed since ${title}?`;
    case 'offer':
      return isOver(entry, today)
        ? `How did your offer ${title} go?`
        : `Whom should I tell of your offer ${title}?`;
    case 'event':
      return isOver(entry, today)
        ? `How was ${title}?`
        : `What would help you most before ${title}?`;
    case 'ask':
      return askText(entry, today);
  }
}

function askText(ask: EntryOf<'ask'>, today: Day): string {
  const title = `“${ask.title}”`;
  switch (askState(ask, today)) {
    case 'open':
      return `Has anybody come forward for ${title}?`;
    case 'met':
      return `How have things been since help came for ${title}?`;
    case 'expired':
      return `Is it still of use to look for ${title}?`;
    case 'withdrawn':
      return `What became of ${title}?`;
  }
}

/** What the log says of the last time. */
function lastTalk({ log, today }: Circle, { id }: Friend): Question[] {
  const last = log.findLast(
    ({ with: ids, what, introduction }) => ids.includes(id) && what && !introduction,
  );
  return last?.what
    ? [
        {
          text: `Last time, ${ago(last.date, today)}: “${cut(last.what, 80)}”. How has it been since?`,
          about: last.what,
        },
      ]
    : [];
}

function work({ contact, topics }: Friend): Question[] {
  const found: Question[] = [];
  const list = (slugs: readonly string[]) =>
    oneOfRow(slugs.slice(0, 2).map((slug) => slug.replaceAll('-', ' ')));
  if (contact && contact.beat.length > 0) {
    const text = `Which stories about ${list(contact.beat)} are you looking for?`;
    found.push({ text, about: 'beat' });
  }
  const { organisation } = contact ?? {};
  if (organisation) found.push({ text: `What is new at ${organisation}?`, about: organisation });
  if (topics.length > 0 && found.length === 0) {
    found.push({ text: `What do you find out about ${list(topics)} these days?`, about: 'topics' });
  }
  return found;
}

/** For somebody of whom almost nothing is known. */
const ANYBODY: readonly Question[] = [
  'What are you working on that deserves more attention?',
  'Whom would you like to meet?',
].map((text) => ({ text, about: text }));
