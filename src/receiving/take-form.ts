import type { Context } from 'hono';
import { addressesOf } from '../site/addresses.ts';
import { paths } from '../site/paths.ts';
import { LONGEST, TRAP } from '../submissions/fields.ts';
import { readSubmission } from '../submissions/submission.ts';
import { incomingOf } from './incoming.ts';
import { ONCE_MORE } from './pages.ts';
import { offerAgain, refuse, wantsJson } from './refuse.ts';
import { type BodyFault, readForm, type SentForm, sizeOf } from './sent-form.ts';
import type { Doors, Env, Setup } from './setup.ts';

/**
 * Takes what the form sent. Success is said only when it is on the disk; whatever else is said comes
 * with all that was typed. Who filled in the hidden field is asked to send it once more, which people
 * do and programs do not: so a browser that fills in everything costs nobody their news.
 * @param wait in how many seconds this client may send again, if that is not now
 */
export async function takeForm(
  c: Context<Env>,
  setup: Setup,
  doors: Doors,
  wait: number | undefined,
): Promise<Response> {
  const form = await formOf(c);
  if (typeof form === 'string') {
    doors.log(`refused: no form (${form})`);
    return refuse(c, setup, { why: 'unread', status: form === 'type' ? 415 : 400 });
  }
  const { values, isTrapped } = form;
  const { submission, faults } = readSubmission(values);
  if (wait !== undefined) {
    doors.log('refused: too often');
    c.header('Retry-After', String(wait));
    const again = { why: 'often', minutes: Math.ceil(wait / 60) } as const;
    return offerAgain(c, setup, { again, status: 429, values, faults: [] });
  }
  if (sizeOf(values) > LONGEST.sent) {
    doors.log('refused: too long');
    return offerAgain(c, setup, { again: { why: 'long' }, status: 413, values, faults });
  }
  if (!submission) {
    doors.log(`refused: ${faults.map(({ field, code }) => `${field} ${code}`).join(', ')}`);
    return offerAgain(c, setup, { again: { why: 'faulty' }, status: 422, values, faults });
  }
  const isSure = c.req.query(ONCE_MORE) !== undefined;
  if (isTrapped && !isSure) {
    doors.log('refused: the hidden field');
    return offerAgain(c, setup, { again: { why: 'suspected' }, status: 422, values, faults });
  }
  const news = incomingOf(isTrapped ? marked(form) : form, submission, doors.now());
  try {
    const { number, isNew } = await doors.keep(news);
    doors.log(`${isNew ? 'taken' : 'known'}: ${number}`);
  } catch (error) {
    doors.log(`not kept: ${reasonOf(error)}`);
    return offerAgain(c, setup, { again: { why: 'unkept' }, status: 503, values, faults });
  }
  if (wantsJson(c)) return c.json({ ok: true });
  return c.redirect(addressesOf(setup.newsletter.url).absolute(paths.submitted), 303);
}

/** The form of a request; one that was cut off is broken. */
async function formOf(c: Context<Env>): Promise<SentForm | BodyFault> {
  // What is packed is not unpacked: a small body could become a large one.
  if (c.req.header('content-encoding')) return 'type';
  try {
    return await readForm(await c.req.arrayBuffer(), c.req.header('content-type'));
  } catch {
    return 'broken';
  }
}

/** With a line that tells the editor of the hidden field. */
function marked({ values, leftOut }: SentForm): Pick<SentForm, 'values' | 'leftOut'> {
  return { values, leftOut: [...leftOut, `${TRAP}: filled in, though people do not see it`] };
}

/** In one word, without what was sent. */
function reasonOf(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: unknown };
  return String(code ?? name);
}
