import { quote } from '../../fields/fault.ts';
import { SETTINGS } from '../../read/parse.ts';
import { unreachable } from '../addresses/reach.ts';
import type { Check, Evidence, Finding } from '../evidence.ts';
import { openAsks } from '../held.ts';
import { hiddenPage } from '../own-pages.ts';
import { atField, finding, type Place } from '../place.ts';

/** Asks that nobody can answer. */
export const askUnanswerable: Check = {
  name: 'ask-unanswerable',
  about: 'The way to answer an ask cannot work: nobody reads there, or nobody gets there',
  find(evidence) {
    const { chosen, reading, newsletter } = evidence;
    const asks = openAsks(chosen);
    const own = asks.flatMap((ask) =>
      ask.respond === undefined
        ? []
        : judge(evidence, ask.respond, atField(reading, ask, ['respond'])),
    );
    if (asks.every(({ respond }) => respond !== undefined)) return own;
    const place = atField(reading, { file: SETTINGS }, ['contact']);
    return [...judge(evidence, newsletter.contact, place), ...own];
  },
};

function judge(evidence: Evidence, address: string, place: Place): Finding[] {
  const hidden = hiddenPage(evidence, address);
  if (hidden) return [finding(place, hidden.message, hidden.fix)];
  const reason = unreachable(address);
  if (!reason) return [];
  const message = `an answer to ${quote(address)} does not arrive: ${reason}`;
  return [finding(place, message, 'give an address at which somebody answers')];
}
