import { isDay } from '../../fields/day.ts';
import { cleanText } from '../names.ts';
import type { Found, Stop } from './contact.ts';
import { plainHeader, type StopSign } from './headers.ts';

/** Cells that say no. */
const NO = new Set([
  ...['no', 'n', 'false', 'f', 'off', '0', 'never'],
  ...['nein', 'non', 'nao', 'nee', 'faux', 'falso', 'falsch'],
]);

/** Cells that say nothing; zeros are a date that databases write for none. */
const NOTHING = new Set(['', 'null', 'none', 'nil', 'na', '00000000', '00000000000000']);

/** Words of a status that end all writing. Bounces and complaints end it as a request does. */
const STOPPED = new Set([
  ...['unsubscribed', 'unsubscribe', 'unsub', 'stopped', 'optout', 'optedout', 'cleaned'],
  ...['bounced', 'bounce', 'hardbounce', 'hardbounced', 'complained', 'complaint', 'spam'],
  ...['spammy', 'spamcomplaint', 'cancelled', 'canceled', 'blocklisted', 'blacklisted'],
  ...['blocked', 'disabled', 'suppressed', 'removed', 'deleted', 'undeliverable', 'malformed'],
  ...['invalid', 'abgemeldet', 'desabonne', 'desinscrit', 'debaja', 'baja', 'cancelado'],
  ...['disiscritto', 'afgemeld'],
]);

/** Words of a status under which somebody has not agreed to letters, or not yet. */
const NOT_YET = new Set([
  ...['pending', 'unconfirmed', 'unactivated', 'inactive', 'archived', 'transactional'],
  ...['nonsubscribed', 'notsubscribed', 'neversubscribed', 'unverified', 'paused'],
]);

/** What a cell says about stopping. */
export function stopOf(sign: StopSign, cell: string): Pick<Found, 'stop' | 'hold'> {
  const plain = plainHeader(cell);
  if (NOTHING.has(plain)) return {};
  if (sign === 'filled') return NO.has(plain) ? {} : { stop: dayIn(cell) };
  if (sign === 'no') return NO.has(plain) ? { stop: {} } : {};
  if (STOPPED.has(plain)) return { stop: {} };
  return NOT_YET.has(plain) ? { hold: `has the status ${cleanText(cell)}` } : {};
}

/** The day with which a cell begins, such as `2026-09-01 08:00:00`. */
function dayIn(cell: string): Stop {
  const day = cell.trim().slice(0, 10);
  return isDay(day) ? { day } : {};
}
