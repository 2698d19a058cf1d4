import type { Answer } from '../harvest/answer.ts';
import { type Asking, type AskingOptions, askingFor } from '../harvest/asking.ts';
import type { Gleaned } from '../harvest/glean.ts';
import { healthAfter, mayAsk, type Notice } from '../harvest/health.ts';
import { proposalOf } from '../harvest/proposal.ts';
import { barePlace, type FeedState, feedName, stateFrom } from '../harvest/state.ts';
import type { Person } from '../people/person.ts';
import { type Inbox, openInbox } from '../read/inbox.ts';
import type { PersonsFeed } from './harvest-feeds.ts';
import { type FeedReader, startReader } from './harvest-reader.ts';
import { existingInbox, openedInbox } from './inbox-file.ts';

/** How a harvest goes. */
export interface HarvestOptions extends AskingOptions {
  /** The absolute path of the content folder. */
  folder: string;
  /** Everybody, so that the feed of one is never taken for that of another. */
  people: readonly Person[];
  /** Ask without waiting for the hour. */
  isEager: boolean;
  /** Write nothing. */
  isDry: boolean;
  /** Default: beside this thread. */
  reader?: FeedReader;
  /** Called when something is known of a feed. */
  onDone?: () => void;
}

/** What came of one feed. */
export interface Harvested extends PersonsFeed {
  /**
   * `new`: something came in; `nothing`: nothing new; `unchanged`: by the server's word; `resting`:
   * not asked yet again; `trouble`: it may pass; `dead`; `offline`: not asked.
   */
  result: 'new' | 'nothing' | 'unchanged' | 'resting' | 'trouble' | 'dead' | 'offline';
  /** What is in the inbox now, with its number there; without one in a dry run. */
  items: { number?: number; title: string; link?: string }[];
  /** How many more there were than are taken at once. */
  more: number;
  notices: Notice[];
  /** What went wrong, where it may pass. */
  trouble?: string;
  /** The feed that a page names which stands in place of it. */
  instead?: string;
}

/** What came of a harvest, in the order of the feeds. */
export interface Harvest {
  feeds: Harvested[];
  /** Does it look as if this machine had no network? */
  isOffline: boolean;
}

/** Reads feeds, and puts what is new into the inbox. */
export async function harvest(feeds: PersonsFeed[], options: HarvestOptions): Promise<Harvest> {
  const { folder, now, isEager, isDry, onDone } = options;
  const inbox = inboxFor(folder, isDry);
  const asking = askingFor(options);
  const reader = options.reader ?? startReader();
  const done = new Map<PersonsFeed, Harvested>();
  try {
    const known = feeds.map((feed) => ({ feed, state: stateFor(inbox, feed) }));
    // Those that answered lately come first, so that a few that are gone do not look like no network.
    known.sort((a, b) => troubles(a.state) - troubles(b.state));
    const asked = known.map(({ feed, state }) => ({
      feed,
      state,
      answer: mayAsk(state, now, isEager) ? asking.ask(feed.address, state) : undefined,
    }));
    const all = Promise.all(asked.map(({ answer }) => answer));
    await Promise.all(
      asked.map(async ({ feed, state, answer }) => {
        const doors: Doors = { ...options, inbox, asking, reader, all };
        done.set(feed, await harvestOne(feed, state, answer, doors));
        onDone?.();
      }),
    );
    const isOffline = asking.isOffline();
    return { feeds: feeds.flatMap((feed) => done.get(feed) ?? []), isOffline };
  } finally {
    await Promise.all([asking.close(), reader.close()]);
    inbox.close();
  }
}

interface Doors extends HarvestOptions {
  inbox: Inbox;
  asking: Asking;
  reader: FeedReader;
  /** All answers, when they are there. */
  all: Promise<unknown>;
}

async function harvestOne(
  feed: PersonsFeed,
  state: FeedState,
  answer: Promise<Answer> | undefined,
  doors: Doors,
): Promise<Harvested> {
  const { asking, reader, now, all } = doors;
  const nothing: Harvested = { ...feed, result: 'resting', items: [], more: 0, notices: [] };
  const came = await answer;
  if (!came) return nothing;
  // Only when all were asked it is clear whether one is missing, or this machine has no network.
  if (came.sort === 'missing' || came.sort === 'mute') await all;
  if (came.sort === 'offline' || (came.sort !== 'refused' && asking.isOffline())) {
    return { ...nothing, result: 'offline' };
  }
  const other = otherOwner(feed, came, doors.people);
  const gleaned: Gleaned | undefined = other
    ? { unfit: `leads to the feed of ${other.name}, so nothing of it was taken` }
    : came.sort === 'came'
      ? await read(reader, came, state, now)
      : undefined;
  const unfit = gleaned && 'unfit' in gleaned ? gleaned : undefined;
  const judged: Answer = unfit
    ? { sort: 'mute', words: unfit.unfit, url: came.url, rest: came.rest }
    : came;
  const { state: after, notices, trouble } = healthAfter(state, judged, now);
  const fit = gleaned && 'items' in gleaned ? gleaned : undefined;
  const items = fit ? take(feed, fit, doors) : [];
  keep(feed, fit ? { ...after, seen: fit.seen, ...validatorsOf(came) } : after, doors);
  return {
    ...nothing,
    result: resultOf(judged, after, items.length),
    items,
    more: fit?.more ?? 0,
    notices,
    ...(trouble !== undefined && { trouble }),
    ...(unfit?.feed && { instead: unfit.feed }),
  };
}

function read(
  reader: FeedReader,
  { bytes, type, url }: Extract<Answer, { sort: 'came' }>,
  { seen, read: lastRead }: FeedState,
  now: number,
): Promise<Gleaned> {
  return reader.read({ bytes, type, address: url, known: { seen, read: lastRead }, now });
}

/** Puts news into the inbox; what is there already is none. */
function take(
  { owner, address }: PersonsFeed,
  { items }: Extract<Gleaned, { items: unknown }>,
  { inbox, now, isDry }: Doors,
): Harvested['items'] {
  const shown = items.map(({ title, link }) => ({ title, ...(link && { link }) }));
  if (isDry || items.length === 0) return shown;
  const added = inbox.addAll(items.map((item) => proposalOf(item, { owner, feed: address, now })));
  return shown.flatMap((item, at) => {
    const { number, isNew } = added[at] ?? {};
    return isNew && number !== undefined ? [{ number, ...item }] : [];
  });
}

/** Whose feed it is to which another one leads; a person may have several. */
function otherOwner(
  { owner, address }: PersonsFeed,
  { url }: Answer,
  people: readonly Person[],
): Person | undefined {
  const place = feedName(url);
  if (place === feedName(address)) return undefined;
  const owners = people.filter(({ feed }) => feed !== undefined && feedName(feed) === place);
  return owners.some(({ id }) => id === owner.id) ? undefined : owners[0];
}

/**
 * Remembers a feed; one that moved under its new address too, where it will be asked for. What is
 * known there already stays as it is.
 */
function keep({ address }: PersonsFeed, after: FeedState, { inbox, isDry }: Doors): void {
  if (isDry) return;
  const { movedFrom: _, ...state } = after;
  const place = barePlace(address);
  inbox.remember(feedName(address), state);
  const { movedTo, ...there } = state;
  if (!movedTo || barePlace(movedTo) === place) return;
  const known = inbox.recall(feedName(movedTo));
  if (known === undefined || stateFrom(known).movedFrom === place) {
    inbox.remember(feedName(movedTo), { ...there, movedFrom: place } satisfies FeedState);
  }
}

function validatorsOf(answer: Answer): Pick<FeedState, 'validators'> {
  if (answer.sort !== 'came') return {};
  const { url, etag, modified } = answer;
  return {
    validators: { url, ...(etag && { etag }), ...(modified && { modified }) },
  };
}

function resultOf(answer: Answer, { told }: FeedState, news: number): Harvested['result'] {
  if (told === 'dead') return 'dead';
  if (answer.sort === 'unchanged') return 'unchanged';
  if (answer.sort === 'came') return news > 0 ? 'new' : 'nothing';
  return 'trouble';
}

function stateFor(inbox: Inbox, { address }: PersonsFeed): FeedState {
  return stateFrom(inbox.recall(feedName(address)));
}

function troubles({ trouble, told }: FeedState): number {
  return told === 'dead' ? Number.POSITIVE_INFINITY : (trouble?.runs ?? 0);
}

/** The inbox; of a dry run where there is none, one that is not kept. */
function inboxFor(folder: string, isDry: boolean): Inbox {
  return isDry ? (existingInbox(folder) ?? openInbox(':memory:')) : openedInbox(folder);
}
