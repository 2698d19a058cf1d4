import type { Context } from 'hono';
import { faultWords } from '../submissions/fault-words.ts';
import type { Values } from '../submissions/fields.ts';
import type { SubmissionFault } from '../submissions/submission.ts';
import { wordsFor } from '../words/words.ts';
import { type Again, againPage, type Frame, type Refusal, refusalPage } from './pages.ts';
import type { Env, Setup } from './setup.ts';

/** Does a program ask, which wants JSON? */
export function wantsJson(c: Context<Env>): boolean {
  const accepted = c.req.header('accept') ?? '';
  return accepted.includes('application/json') && !accepted.includes('text/html');
}

/** An answer to what cannot be sent again as it is. */
export function refuse(
  c: Context<Env>,
  setup: Setup,
  { why, status }: { why: Refusal; status: 400 | 404 | 413 | 415 },
): Response | Promise<Response> {
  if (wantsJson(c)) return c.json({ ok: false, why }, status);
  return c.html(refusalPage(why, frameOf(c, setup)), status);
}

/** An answer with all that was typed, so that nothing of it is lost. */
export function offerAgain(
  c: Context<Env>,
  setup: Setup,
  { again, status, ...typed }: Offer,
): Response | Promise<Response> {
  if (!wantsJson(c)) return c.html(againPage(again, typed, frameOf(c, setup)), status);
  const words = wordsFor(setup.newsletter.language);
  const faults = typed.faults.map((fault) => ({ ...fault, message: faultWords(words, fault) }));
  return c.json({ ok: false, why: again.why, faults }, status);
}

interface Offer {
  again: Again;
  status: 413 | 422 | 429 | 503;
  values: Values;
  faults: readonly SubmissionFault[];
}

function frameOf(c: Context<Env>, { newsletter, styles }: Setup): Frame {
  return { newsletter, styles, nonce: c.get('secureHeadersNonce') ?? '' };
}
