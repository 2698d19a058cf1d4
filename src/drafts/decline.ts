import type { Circle } from '../circle/circle.ts';
import type { Friend } from '../circle/friend.ts';
import { inRow } from '../circle/in-row.ts';
import { isOnSite } from '../circle/on-site.ts';
import { askState } from '../entries/ask-state.ts';
import type { Entry } from '../entries/entry.ts';
import { dropControls } from '../fields/characters.ts';
import type { PublicEntry } from '../gate/gate.ts';
import { whoCouldHelp } from '../matching/who-could-help.ts';
import { paths } from '../site/paths.ts';
import { asksThatFill } from './decline-cap.ts';
import { type Draft, draft } from './draft.ts';
import { asSentence } from './promise-sentence.ts';

/** What is declined, and why. */
export interface Declined {
  /** Default: an ask that was not written down. */
  entry?: Entry;
  /** In the editor's words; default: the share of a letter that their other asks fill, if they do. */
  reason?: string;
}

/** A kind no to something that somebody sent in. */
export function declineDraft(
  circle: Circle,
  friend: Friend,
  { entry, reason }: Declined = {},
): Draft {
  const { title } = circle.newsletter;
  const isAsk = entry === undefined || entry.kind === 'ask';
  const full = reason === undefined && isAsk ? asksThatFill(circle, friend, entry) : undefined;
  const what = entry ? `“${entry.title}”` : full ? 'your new ask' : 'what you sent me';
  const no =
    entry && isOnSite(circle, entry.id)
      ? `I am leaving it out of the next letter of ${title}`
      : `I am not going to put it into ${title} now`;
  return draft(circle, [friend], `About ${what}`, [
    `Thank you for ${what}. ${no}, and I would rather tell you so plainly than leave you waiting.`,
    reason === undefined ? full && sharesWords(full) : cleaned(reason),
    nextTime(circle, entry, full),
    entry && isAsk ? somebodyElse(circle, friend, entry) : undefined,
    thanks(circle, friend, entry),
    'There is no need to answer.',
  ]);
}

/** The editor's reason as a sentence of its own. */
function cleaned(reason: string): string {
  const words = dropControls(reason)
    .replace(/\s+/g, ' ')
    .replace(/([!?])[!?]+/g, '$1')
    .trim();
  return words === '' ? '' : asSentence(words.charAt(0).toUpperCase() + words.slice(1));
}

function sharesWords(asks: readonly Entry[]): string {
  const titles = inRow(asks.map(({ title }) => `“${title}”`));
  const one = asks.length === 1;
  return `${one ? 'Your ask' : 'Your asks'} ${titles} ${one ? 'has its' : 'have their'} place in the letter already, and each letter shows no more than ${one ? 'one ask' : `${asks.length} asks`} of one person, so that there is room for everybody.`;
}

/** What can be offered instead: another time, and the page where it is on the site already. */
function nextTime(
  circle: Circle,
  entry: Entry | undefined,
  full: readonly Entry[] | undefined,
): string {
  const isShown = entry && isOnSite(circle, entry.id);
  const stays = isShown
    ? ` It stays on the site: ${circle.addresses.absolute(paths.entry(entry.id))}`
    : '';
  if (full) {
    const free = full.length === 1 ? 'that one has' : 'one of them has';
    return `When ${free} found an answer, there is room again; tell me then, and I will gladly look at it.${stays}`;
  }
  const isNews = entry?.kind === 'win' || entry?.kind === 'spotlight';
  const still = isNews ? 'there is more to tell' : 'it still matters to you';
  const how = isShown ? 'tell me' : 'send it to me again';
  return `If ${still} in another month, ${how}, and I will look at it anew.${stays}`;
}

/** Somebody who says in public that they help with such a thing, where there is one. */
function somebodyElse(circle: Circle, friend: Friend, entry: Entry): string | undefined {
  if (entry.kind !== 'ask' || askState(entry, circle.today) !== 'open') return undefined;
  for (const { friend: other, reasons } of whoCouldHelp(circle, entry)) {
    if (!other.shared || other.id === friend.id || entry.people.includes(other.id)) continue;
    const offer = other.shared.offers.find((each) =>
      reasons.some(({ line }) => line?.origin === 'offer' && line.text === each),
    );
    const name = other.person?.name ?? other.name;
    if (offer) {
      return `Meanwhile you might ask ${name}, whose page says “can help with: ${offer}”: ${other.shared.url}`;
    }
  }
  return undefined;
}

/** Thanks for the newest thing that anybody can see they did for others. */
function thanks(
  { gated }: Circle,
  { id }: Friend,
  declined: Entry | undefined,
): string | undefined {
  const others = gated.site.filter((entry) => entry.id !== declined?.id);
  const find = (isIt: (entry: PublicEntry) => boolean) => others.find(isIt)?.title;
  const helped = find((entry) => entry.kind === 'ask' && entry.helped_by.includes(id));
  if (helped) return `And thank you once more for your help with “${helped}”. It is not forgotten.`;
  const passed = find(({ via, people }) => via === id && !people.includes(id));
  if (passed) return `And thank you once more for passing on “${passed}”.`;
  const offered = find(({ kind, people }) => kind === 'offer' && people.includes(id));
  if (offered)
    return `And thank you once more for your offer, “${offered.replace(/[.\s]+$/, '')}”.`;
  const won = find(({ kind, people }) => kind === 'win' && people.includes(id));
  return won && `I was glad to hear of “${won}”.`;
}
