import { createHash } from 'node:crypto';
import type { Incoming } from '../submissions/item.ts';
import { mailText } from '../submissions/mail-text.ts';
import type { Submission } from '../submissions/submission.ts';
import type { SentForm } from './sent-form.ts';

/**
 * What a form becomes in the inbox. The same news, sent again on the same day (UTC), has the same
 * key: a second click or a reload is no second piece of news, but next year's may be in the same
 * words.
 * @param now milliseconds since 1970
 */
export function incomingOf(
  { values, leftOut }: Pick<SentForm, 'values' | 'leftOut'>,
  submission: Submission,
  now: number,
): Incoming {
  const at = new Date(now).toISOString();
  const key = createHash('sha256')
    .update(JSON.stringify([at.slice(0, 10), submission]))
    .digest('hex');
  return {
    door: 'endpoint',
    key,
    at,
    from: {},
    values,
    text: mailText(values),
    pictures: [],
    leftOut,
  };
}
