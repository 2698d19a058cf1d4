import type { Circle } from '../circle/circle.ts';
import { isOver } from '../entries/ends.ts';
import type { Entry } from '../entries/entry.ts';
import type { Day } from '../fields/day.ts';
import { type Acquaintance, acquaintanceOf, type Known } from './acquaintance.ts';
import { fits, type PlaceReason, type Strengths } from './fits.ts';
import type { Match } from './reason.ts';
import { type Subject, subjectOf } from './subject.ts';
import { whoCouldHelp } from './who-could-help.ts';

/** What somebody says that they need counts most, then what they care about, then what they do. */
const STRENGTHS: Strengths = {
  need: { sort: 'need', weight: 1 },
  asked: { sort: 'need', weight: 0.9 },
  topic: { sort: 'topic', weight: 0.7 },
  beat: { sort: 'topic', weight: 0.7 },
  headline: { sort: 'words', weight: 0.42 },
  role: { sort: 'words', weight: 0.42 },
  offer: { sort: 'words', weight: 0.5 },
  biography: { sort: 'words', weight: 0.3 },
};

/** A town that more friends share than this, by its rarity, is no reason alone. */
const FEW_IN_TOWN = 0.4;

/**
 * Everybody who would care for an event, an offer, or news with a link, the most first: by their
 * needs, topics and doings, and for an event by its place: one that is held in a place alone is for
 * those who are in its town or country. Nobody for an event or an offer that is
 * over or for news without a link, and never those it is about or who passed it on. Those who would
 * care for an ask are those who could meet it.
 */
export function whoWouldCare(circle: Circle, entry: Entry): Match[] {
  if (entry.kind === 'ask') return whoCouldHelp(circle, entry);
  if (isPast(entry, circle.today)) return [];
  const acquaintance = acquaintanceOf(circle);
  const subject = subjectOf(circle, acquaintance, entry);
  const isEvent = entry.kind === 'event';
  return fits(acquaintance, {
    subject,
    strengths: STRENGTHS,
    topic: 0.7,
    except: new Set([...entry.people, ...(entry.via ? [entry.via] : [])]),
    near: isEvent ? neighbours(acquaintance, subject) : [],
    places: (known) => (isEvent ? placesMet(acquaintance, subject, known) : []),
    isNearby: isEvent && !entry.online && subject.towns.length + subject.countries.length > 0,
  });
}

/** Is there nothing left to pass on? */
function isPast(entry: Exclude<Entry, { kind: 'ask' }>, today: Day): boolean {
  return entry.kind === 'event' || entry.kind === 'offer'
    ? isOver(entry, today)
    : entry.link === undefined;
}

function neighbours({ towns, rarityOf }: Acquaintance, subject: Subject) {
  return subject.towns.flatMap(({ key }) => {
    const there = towns.get(key) ?? [];
    return rarityOf(there.length) < FEW_IN_TOWN ? [] : there;
  });
}

function placesMet(
  { towns, countries, rarityOf }: Acquaintance,
  subject: Subject,
  { friend: { firstName }, at: { town, country } }: Known,
): PlaceReason[] {
  if (town && subject.towns.some(({ key }) => key === town.key)) {
    const rarity = rarityOf(towns.get(town.key)?.length ?? 0);
    const text = `${firstName} is in ${town.shown}, where it takes place`;
    const isEnough = rarity >= FEW_IN_TOWN;
    return [{ sort: 'place', text, weight: 0.5 * rarity, isNear: true, isEnough }];
  }
  if (country && subject.countries.some(({ key }) => key === country.key)) {
    const rarity = rarityOf(countries.get(country.key)?.length ?? 0);
    const text = `${firstName} is in ${country.shown}, where it takes place`;
    return [{ sort: 'place', text, weight: 0.15 * rarity, isNear: false, isEnough: false }];
  }
  return [];
}
