import type { Friend } from '../circle/friend.ts';
import { compareText } from '../order.ts';
import type { Acquaintance, Known } from './acquaintance.ts';
import { ENTRIES, isShort, type Line, type Origin } from './lines.ts';
import { wordsMet } from './phrases.ts';
import type { Match, Reason } from './reason.ts';
import type { Subject, SubjectWord } from './subject.ts';

/** What each origin of a line makes of a word that met: a sort of reason, and how much it counts. */
export type Strengths = Partial<Record<Origin, { sort: Reason['sort']; weight: number }>>;

/** Reasons of place. */
export interface PlaceReason extends Reason {
  weight: number;
  /** Have the other reasons to amount to less beside it? So beside the same town. */
  isNear: boolean;
  /** Is it enough alone? */
  isEnough: boolean;
}

/** How to look for those who fit. */
export interface Wanted {
  subject: Subject;
  strengths: Strengths;
  /** How much a topic in common counts. */
  topic: number;
  /** Ids of those it is about. */
  except: ReadonlySet<string>;
  places(known: Known): PlaceReason[];
  /** Those who may fit by place alone. */
  near: Iterable<Friend>;
  /** Does nobody fit without a reason of place? Default: others do, too. */
  isNearby?: boolean;
}

/** What has less rarity than this is shared by so many that it prefers nobody. */
const SHARED_BY_MOST = 0.12;

/** How much a word of everyday counts: two of them in the body of an ask do not amount to enough. */
const COMMON = 0.3;

/** What the reasons but those of place must amount to: one rare word of an offer is enough. */
const ENOUGH = 0.4;

/** The same for somebody in the same town: a topic that some others have too. */
const ENOUGH_NEAR = 0.15;

/** Everybody for whom there are reasons enough, those with the strongest first, then by id. */
export function fits(acquaintance: Acquaintance, wanted: Wanted): Match[] {
  const { subject, strengths, except } = wanted;
  const met = new Map<string, Map<Line, SubjectWord[]>>();
  for (const word of subject.words) {
    if (acquaintance.rarity(word.key) < SHARED_BY_MOST) continue;
    for (const line of acquaintance.lines.get(word.key) ?? []) {
      const { id } = line.friend;
      if (!strengths[line.origin] || except.has(id)) continue;
      const lines = met.get(id) ?? new Map<Line, SubjectWord[]>();
      lines.set(line, [...(lines.get(line) ?? []), word]);
      met.set(id, lines);
    }
  }
  const ids = new Set(met.keys());
  for (const topic of subject.topics) {
    const having = acquaintance.topics.get(topic) ?? [];
    if (acquaintance.rarityOf(having.length) < SHARED_BY_MOST) continue;
    for (const { id } of having) ids.add(id);
  }
  for (const { id } of wanted.near) ids.add(id);
  return [...ids]
    .filter((id) => !except.has(id))
    .flatMap((id) => {
      const known = acquaintance.known.get(id);
      return known ? weigh(acquaintance, wanted, known, met.get(id) ?? new Map()) : [];
    })
    .sort((a, b) => b.weight - a.weight || compareText(a.friend.id, b.friend.id))
    .map(({ friend, reasons }) => ({ friend, reasons }));
}

interface Weighed extends Reason {
  weight: number;
}

function weigh(
  acquaintance: Acquaintance,
  wanted: Wanted,
  known: Known,
  met: ReadonlyMap<Line, SubjectWord[]>,
): (Match & { weight: number })[] {
  const counted = new Set<string>();
  const own = [
    ...topicsMet(acquaintance, wanted, known, counted),
    ...linesMet(acquaintance, wanted, met, counted),
  ];
  const places = wanted.places(known);
  if (wanted.isNearby && places.length === 0) return [];
  const enough = places.some(({ isNear }) => isNear) ? ENOUGH_NEAR : ENOUGH;
  const isFit = sum(own) >= enough || places.some(({ isEnough }) => isEnough);
  if (!isFit) return [];
  const reasons = [...own, ...places].sort(
    (a, b) => b.weight - a.weight || compareText(a.text, b.text),
  );
  const weight = Math.round(sum(reasons) * 1e6);
  return [{ friend: known.friend, weight, reasons: reasons.map(unweighed) }];
}

function unweighed({ sort, text, line, words }: Weighed): Reason {
  return { sort, text, ...(line && { line }), ...(words && { words }) };
}

function topicsMet(
  { topics, rarityOf }: Acquaintance,
  { subject, strengths, topic: weight }: Wanted,
  { friend, lines }: Known,
  counted: Set<string>,
): Weighed[] {
  return subject.topics
    .filter((topic) => friend.topics.includes(topic))
    .flatMap((topic) => {
      const line = lines.find(
        ({ origin, text }) => (origin === 'topic' || origin === 'beat') && text === topic,
      );
      if (line && !strengths[line.origin]) return [];
      for (const { key } of line?.words ?? []) counted.add(key);
      const text = `${friend.firstName} cares about “${topic}”, a topic of the ${subject.noun}`;
      return {
        sort: 'topic' as const,
        text,
        weight: weight * rarityOf(topics.get(topic)?.length ?? 0),
      };
    });
}

/** Each word counts once, in the line where it counts most. */
function linesMet(
  acquaintance: Acquaintance,
  { subject, strengths }: Wanted,
  met: ReadonlyMap<Line, SubjectWord[]>,
  counted: Set<string>,
): Weighed[] {
  const { rarity, isCommon } = acquaintance;
  const worth = (line: Line, words: readonly SubjectWord[]) =>
    words.reduce(
      (all, { key, weight }) => all + weight * rarity(key) * (isCommon(key) ? COMMON : 1),
      0,
    ) * (strengths[line.origin]?.weight ?? 0);
  const lines = [...met]
    .map(([line, words]) => ({ line, words, all: worth(line, words) }))
    .sort((a, b) => b.all - a.all || compareText(a.line.text, b.line.text));
  return lines.flatMap(({ line, words }) => {
    const fresh = words.filter(({ key }) => !counted.has(key));
    const strength = strengths[line.origin];
    if (!strength || !says(acquaintance, line, words) || fresh.length === 0) return [];
    for (const { key } of fresh) counted.add(key);
    const theirs = words.flatMap(({ key }) => line.words.find((word) => word.key === key) ?? []);
    const text = wordsMet(line, subject.noun, words, theirs);
    return {
      sort: strength.sort,
      text,
      line: { origin: line.origin, text: line.text },
      words: words.map(({ shown }) => shown),
      weight: worth(line, fresh),
    };
  });
}

/**
 * Do the words that met say something of the line? A word of everyday alone does not, and in a
 * biography not even several; of an entry, neither does one word among many.
 */
function says(acquaintance: Acquaintance, line: Line, words: readonly SubjectWord[]): boolean {
  const met = words.filter(({ key }) => !acquaintance.isCommon(key)).length;
  if (line.origin === 'biography') return met > 0;
  if (!ENTRIES.has(line.origin)) return met > 0 || words.length > 1;
  return met > 1 || (met === 1 && isShort(acquaintance, line, 2));
}

function sum(reasons: readonly Weighed[]): number {
  return reasons.reduce((all, { weight }) => all + weight, 0);
}
