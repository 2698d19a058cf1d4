import type { Values } from '../submissions/fields.ts';
import { kindsSaid } from './kind-words.ts';
import { daysIn } from './named-days.ts';

/** Where the kind stands, if the words say it: the beginning of the news. */
const BEGINNING = 1_500;

/**
 * What free words give away: a title, the only address of the web in them, and the kind where the
 * words are clear. Nothing of what somebody agreed to.
 * @param subject of the mail
 */
export function guessValues(subject: string, body: string): Values {
  const title = bareSubject(subject);
  // Markdown escapes what could be a sign of its own, as in `?a=1\\&b=2`.
  const link = onlyAddress(body.replace(/\\([!-/:-@[-`{-~])/g, '$1'));
  const beginning = `${title}\n${body.slice(0, BEGINNING)}`;
  const days = daysIn(beginning);
  const [day] = days;
  const kinds = kindsSaid(beginning).filter(
    // An event without its day cannot be told.
    (kind) => kind !== 'event' || days.length === 1,
  );
  const [kind] = kinds.length === 1 ? kinds : [];
  return {
    ...(kind && { kind }),
    ...(title && { title }),
    body,
    ...(link && { link }),
    ...(kind === 'event' && day && { starts: day }),
  };
}

/** A subject without what mail programs and lists put before it. */
export function bareSubject(subject: string): string {
  let bare = subject.trim();
  for (let round = 0; round < 10; round++) {
    const next = bare.replace(
      /^(?:(?:re|fwd?|aw|wg|antw|sv|vs|vb|ref|res|enc|rv|tr|doorst)\s*(?:\[\d+\])?\s*[:：]|(?:返信|転送)\s*[:：]|\[[^\]]{1,40}\])\s*/i,
      '',
    );
    if (next === bare) break;
    bare = next;
  }
  return bare;
}

/** The address of the web that a text names, if it names one alone. */
function onlyAddress(text: string): string | undefined {
  const found = text.match(/https?:\/\/[^\s<>"'`\\[\]{}|^]{1,2000}/gi) ?? [];
  const bare = found.map((each) => {
    const end = each.replace(/[.,;:!?…*_]+$/, '');
    return end.includes('(') ? end : end.replace(/\)+[.,;:!?]*$/, '');
  });
  const different = [...new Set(bare)];
  return different.length === 1 ? different[0] : undefined;
}
