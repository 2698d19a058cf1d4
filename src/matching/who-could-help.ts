import type { Circle } from '../circle/circle.ts';
import { askState } from '../entries/ask-state.ts';
import type { EntryOf } from '../entries/entry.ts';
import { type Acquaintance, acquaintanceOf, type Known } from './acquaintance.ts';
import { fits, type PlaceReason, type Strengths } from './fits.ts';
import type { Match } from './reason.ts';
import { type Subject, subjectOf } from './subject.ts';

/** What somebody says that they give counts most, what is said of them in passing least. */
const STRENGTHS: Strengths = {
  offer: { sort: 'offer', weight: 1 },
  offered: { sort: 'offer', weight: 0.9 },
  headline: { sort: 'words', weight: 0.65 },
  role: { sort: 'words', weight: 0.75 },
  topic: { sort: 'topic', weight: 0.6 },
  helped: { sort: 'words', weight: 0.55 },
  biography: { sort: 'words', weight: 0.45 },
};

/**
 * Everybody who could meet an open ask, the best first: by what they give, do and care about, and
 * by where they are, though never by the place alone. Nobody for an ask that is no longer open,
 * and never those who ask or who passed it on.
 */
export function whoCouldHelp(circle: Circle, ask: EntryOf<'ask'>): Match[] {
  if (askState(ask, circle.today) !== 'open') return [];
  const acquaintance = acquaintanceOf(circle);
  const subject = subjectOf(circle, acquaintance, ask);
  const askers = ask.people.flatMap((id) => acquaintance.known.get(id) ?? []);
  return fits(acquaintance, {
    subject,
    strengths: STRENGTHS,
    topic: 0.6,
    except: new Set([...ask.people, ...(ask.via ? [ask.via] : [])]),
    near: [],
    places: (known) => placesMet(acquaintance, subject, askers, known),
  });
}

/** The strongest reason of place that there is: what the text names, then where those who ask are. */
function placesMet(
  { towns, countries, rarityOf }: Acquaintance,
  subject: Subject,
  askers: readonly Known[],
  { friend: { firstName }, at: { town, country } }: Known,
): PlaceReason[] {
  const reason = (text: string, weight: number, isNear: boolean): PlaceReason[] => [
    { sort: 'place', text, weight, isNear, isEnough: false },
  ];
  const inTown = rarityOf(towns.get(town?.key ?? '')?.length ?? 0);
  const inCountry = rarityOf(countries.get(country?.key ?? '')?.length ?? 0);
  if (town && subject.towns.some(({ key }) => key === town.key)) {
    return reason(`${firstName} is in ${town.shown}, which the ask names`, 0.6 * inTown, true);
  }
  const neighbour = askers.find(({ at }) => town && at.town?.key === town.key);
  if (town && neighbour) {
    const text = `${firstName} is in ${town.shown}, as is ${neighbour.friend.firstName}, who asks`;
    return reason(text, 0.35 * inTown, true);
  }
  if (country && subject.countries.some(({ key }) => key === country.key)) {
    return reason(
      `${firstName} is in ${country.shown}, which the ask names`,
      0.2 * inCountry,
      false,
    );
  }
  const compatriot = askers.find(({ at }) => country && at.country?.key === country.key);
  if (country && compatriot) {
    const text = `${firstName} is in ${country.shown}, as is ${compatriot.friend.firstName}, who asks`;
    return reason(text, 0.1 * inCountry, false);
  }
  return [];
}
