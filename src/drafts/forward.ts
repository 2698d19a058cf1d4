import type { Circle } from '../circle/circle.ts';
import { isOnSite } from '../circle/on-site.ts';
import { shownAddress } from '../fields/address.ts';
import type { EmailEntry } from '../gate/gate.ts';
import type { Match } from '../matching/reason.ts';
import { excerptTextOf } from '../site/entry-view.ts';
import { paths } from '../site/paths.ts';
import { type Draft, draft } from './draft.ts';
import { eventFacts } from './event-facts.ts';
import { fewNames } from './few-names.ts';
import { whyYou } from './forward-why.ts';
import { firstSentences, NOTE_WORDS } from './pitch-sentences.ts';
import { dayInWords } from './promise-day.ts';
import { asSentence } from './promise-sentence.ts';

/** How a note is written. */
export interface NoteOptions {
  /** Are they invited to an event as the editor's guest? Default: yes, where there is a place to go to. */
  isGuest?: boolean;
}

type Event = Extract<EmailEntry, { kind: 'event' }>;

/**
 * Passes an entry on to somebody, with what it has to do with them; without reasons it claims
 * none.
 */
export function forwardDraft(
  circle: Circle,
  entry: EmailEntry,
  { friend, reasons }: Match,
  { isGuest = true }: NoteOptions = {},
): Draft {
  const why = whyYou(circle, entry, { friend, reasons });
  const what = `${opening(circle, entry)}: “${entry.title.replace(/\.$/, '')}”`;
  return draft(circle, [friend], entry.title, [
    [asSentence(what), why].filter(Boolean).join(' '),
    firstSentences(excerptTextOf(entry) ?? '', NOTE_WORDS),
    facts(circle, entry),
    closing(circle, entry, isGuest),
    isOnSite(circle, entry.id)
      ? undefined
      : 'This stands in our letter only and not on our site, so please do not post it anywhere.',
  ]);
}

function opening(circle: Circle, entry: EmailEntry): string {
  const { names, isOne } = namesIn(circle, entry);
  switch (entry.kind) {
    case 'event':
      return 'There is an event that I thought you might like';
    case 'offer':
      return `${names} ${isOne ? 'offers' : 'offer'} something that might be of use to you, or to somebody you know`;
    case 'ask':
      return `${names} ${isOne ? 'is' : 'are'} looking for help, and I thought that you, or somebody you know, might be able to give it`;
    case 'win':
      return `Here is some good news of ${names} that I thought you would like to hear`;
    case 'spotlight':
      return `Here is something about ${names} that I thought you would like to read`;
  }
}

/** The names as the site and the letter give them, not as the editor's own files do. */
function namesIn({ gated }: Circle, { people }: EmailEntry): { names: string; isOne: boolean } {
  const names = people.map((id) => gated.names.get(id) ?? id);
  return { names: fewNames(names), isOne: people.length === 1 };
}

/** What one has to know to come or to answer, a line each. */
function facts(circle: Circle, entry: EmailEntry): string {
  const page = isOnSite(circle, entry.id)
    ? circle.addresses.absolute(paths.entry(entry.id))
    : entry.link && shownAddress(entry.link);
  return [
    ...(entry.kind === 'event'
      ? [...eventFacts(circle, entry), `With: ${namesIn(circle, entry).names}`]
      : []),
    page && `More: ${page}`,
  ]
    .filter(Boolean)
    .join('\n');
}

function closing({ today }: Circle, entry: EmailEntry, isGuest: boolean): string {
  switch (entry.kind) {
    case 'event':
      return isGuest && isSomewhere(entry)
        ? 'If you are able to be there, come as my guest: tell me, and I will see to it. If not, there is no need to answer.'
        : 'If it is not for you, there is no need to answer.';
    case 'offer':
      return `${entry.until ? `It holds until ${dayInWords(entry.until, today)}. ` : ''}If it is not for you, there is no need to answer.`;
    case 'ask': {
      const by = entry.by ? `It is needed by ${dayInWords(entry.by, today)}. ` : '';
      const respond = entry.respond
        ? `the way to answer is ${shownAddress(entry.respond)}`
        : 'simply answer this mail';
      return `${by}If you can help, ${respond}. If not, that is quite all right, and there is no need to answer.`;
    }
    default:
      return 'There is no need to answer; I only wanted you to have it.';
  }
}

/** Is there a place to go to? Calendars of groups write `Virtual (Berlin)` for a call. */
function isSomewhere({ place }: Event): boolean {
  return place !== undefined && !/^(virtual|online|remote)\b/i.test(place);
}
