import type { Circle } from '../circle/circle.ts';
import { inRow } from '../circle/in-row.ts';
import { isPersonId } from '../entries/entry.ts';
import { addDays, type Day } from '../fields/day.ts';
import { compareText } from '../order.ts';

/** Something that somebody did for others. */
export interface Deed {
  day: Day;
  /** For the editor, without a subject and a stop, such as `helped Ana Diallo with “Hives”`. */
  text: string;
  /** The same to themselves, such as `helped Ana with “Hives”`; undefined where it is not to be told. */
  told?: string;
}

/** Lately: within so many days. */
const LATELY = 365;

/** What each did for others within a year, by id, the newest first: by entries and by the log. */
export function deedsOf(circle: Circle): Map<string, Deed[]> {
  const since = addDays(circle.today, -LATELY);
  const deeds = new Map<string, Deed[]>();
  for (const [id, deed] of [...inEntries(circle), ...inLog(circle), ...inContacts(circle)]) {
    if (deed.day <= since || deed.day > circle.today || !circle.friends.has(id)) continue;
    const known = deeds.get(id);
    if (known) known.push(deed);
    else deeds.set(id, [deed]);
  }
  for (const own of deeds.values()) {
    own.sort((a, b) => compareText(b.day, a.day) || compareText(a.text, b.text));
  }
  return deeds;
}

type Found = [id: string, deed: Deed];

function inEntries({ entries, friends, gated, today }: Circle): Found[] {
  const shown = new Set(gated.email.map(({ id }) => id));
  return [...entries.values()].flatMap((entry): Found[] => {
    const { id, title, date, people, via } = entry;
    if (entry.draft || date > today) return [];
    const name = (person: string) => gated.names.get(person) ?? friends.get(person)?.name ?? person;
    const what = `“${title}”`;
    const deed = (day: Day, text: string): Deed => ({
      day,
      text,
      ...(shown.has(id) && { told: text }),
    });
    const found: Found[] = [];
    if (via && !people.includes(via)) found.push([via, deed(date, `passed on ${what}`)]);
    if (entry.kind === 'offer') {
      for (const giver of people) found.push([giver, deed(date, `offered ${what}`)]);
    }
    if (entry.kind === 'ask' && entry.status === 'met' && entry.met_on) {
      const whom = inRow(people.map(name));
      for (const helper of entry.helped_by.filter(isPersonId)) {
        if (people.includes(helper)) continue;
        found.push([helper, deed(entry.met_on, `helped ${whom} with ${what}`)]);
      }
    }
    return found;
  });
}

/** Introductions that were made through somebody. The two are nobody else's business. */
function inLog({ log, friends }: Circle): Found[] {
  return log.flatMap(({ date: day, introduction }): Found[] => {
    if (introduction?.step !== 'made' || !introduction.through) return [];
    const [a, b] = introduction.between.map((id) => friends.get(id)?.name ?? id);
    const told = 'helped me to bring two people together';
    return [[introduction.through, { day, text: `brought ${a} and ${b} together`, told }]];
  });
}

/** Those who brought the editor together with somebody. */
function inContacts({ friends }: Circle): Found[] {
  return [...friends.values()].flatMap(({ name, contact }): Found[] => {
    if (!contact?.introduced_by || !contact.met_on) return [];
    const day = `${contact.met_on}-01-01`.slice(0, 10);
    const told = 'brought me together with somebody new';
    return [[contact.introduced_by, { day, text: `introduced you to ${name}`, told }]];
  });
}
