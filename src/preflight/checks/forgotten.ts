import { chooseDigests } from '../../digest/choose.ts';
import { addDays } from '../../fields/day.ts';
import type { Check } from '../evidence.ts';
import { heldIn } from '../held.ts';
import { atFile, finding } from '../place.ts';

/** News older than a year has had its time. */
const DAYS = 365;

/** Public entries that no letter ever told of. */
export const entryForgotten: Check = {
  name: 'entry-forgotten',
  about: 'A public entry of the last year was in no letter, and this one could tell of it',
  find({ digest, chosen, held, gated, newsletter }) {
    const now = [...heldIn(chosen), ...chosen.waiting];
    const told = new Set([...held, ...now.map(({ id }) => id)]);
    const skipped = new Set(digest.skip);
    const first = addDays(digest.date, -DAYS);
    const untold = gated.site.filter(
      ({ id, date }) => date >= first && date <= digest.date && !told.has(id) && !skipped.has(id),
    );
    if (untold.length === 0) return [];
    const withAll = { ...digest, since: chosen.since, pick: untold.map(({ id }) => id) };
    const tellable = chooseDigests([withAll], untold, newsletter.sections).flatMap(heldIn);
    return tellable.map((entry) =>
      finding(
        atFile(entry),
        `no letter ever told of this entry of ${entry.date}`,
        `add it with pick: [${entry.id}] in the digest, or write skip: [${entry.id}] if it is meant to stay out`,
      ),
    );
  },
};
