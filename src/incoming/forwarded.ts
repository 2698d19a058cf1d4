import type { Author } from './mail.ts';
import { clean } from './mail.ts';

/** A mail that somebody passed on, as far as its text tells. */
export interface Forwarded {
  /** Who wrote it, as the text says, which anybody could have typed. */
  from: Author;
  subject?: string;
  text: string;
}

const SUBJECT = /^\s*(?:\[[^\]]{1,40}\]\s*)?(?:fwd?|wg|tr|rv|enc|vs|vb|doorst|転送)\s*[:：]/i;

/** Lines by which mail programs begin what they pass on, in the languages of the kit. */
const MARK =
  /^[-_\s>*]*(?:begin forwarded message|forwarded message|(?:anfang der )?weitergeleiteten? nachricht|(?:début du )?message (?:transféré|réexpédié)|(?:inicio del )?mensaje reenviado|(?:início da )?mensagem (?:encaminhada|reencaminhada)|رسالة محوّلة|転送されたメッセージ|転送メッセージ)[-_\s:：*]*$/iu;

/** Lines by which they begin what is answered as well as what is passed on. */
const MARK_IF_SAID =
  /^(?:[-_\s>]*(?:original message|ursprüngliche nachricht|message d['’]origine|mensaje original|mensagem original)[-_\s:]*|[_-]{10,})$/iu;

const FROM = /^(?:from|von|de|da|van|من|差出人|送信者)$/iu;
const TITLE = /^(?:subject|betreff|objet|asunto|assunto|oggetto|onderwerp|الموضوع|件名)$/iu;
const HEADER = /^[>\s]*\*?([\p{L} -]{1,20})\*?\s?[:：]\*?\s*(.*)$/u;

/** Does a subject say that the mail was passed on? */
export function saysForwarded(subject: string): boolean {
  return SUBJECT.test(subject);
}

/** The mail within a text that was passed on; undefined where there is none. */
export function forwardedIn(text: string, subject: string): Forwarded | undefined {
  const lines = text.replace(/\r\n?/g, '\n').split('\n').slice(0, 2_000);
  const isSaid = saysForwarded(subject);
  for (const [index, line] of lines.entries()) {
    if (line.length > 200) continue;
    const isMark = MARK.test(line) || (isSaid && MARK_IF_SAID.test(line));
    // Outlook writes the headers alone, below an empty line or none.
    if (!isMark && !(isSaid && FROM.test(HEADER.exec(line)?.[1]?.trim() ?? ''))) continue;
    const found = mailAt(lines, isMark ? index + 1 : index);
    if (found) return found;
  }
  return undefined;
}

/** The mail whose headers begin at a line, or after empty ones. */
function mailAt(lines: readonly string[], start: number): Forwarded | undefined {
  let at = start;
  while (at < lines.length && /^[>\s]*$/.test(lines[at] ?? '') && at < start + 4) at++;
  const found: { from?: string; subject?: string } = {};
  const begun = at;
  for (; at < lines.length; at++) {
    const [, name = '', value = ''] = HEADER.exec(lines[at] ?? '') ?? [];
    if (!name) break;
    if (FROM.test(name.trim())) found.from ??= value;
    if (TITLE.test(name.trim())) found.subject ??= value;
  }
  if (at - begun < 2 || found.from === undefined) return undefined;
  const subject = clean(found.subject ?? '', 1_000);
  return {
    from: authorIn(found.from),
    ...(subject && { subject }),
    text: unquoted(lines.slice(at).join('\n')).trim(),
  };
}

/** `Ada <ada@example.org>`, `Ada [mailto:ada@example.org]` or the address alone. */
function authorIn(text: string): Author {
  const line = clean(text, 400);
  const email = /[^\s<>"'(),;:[\]]+@[^\s<>"'(),;:[\]*]+/.exec(line)?.[0];
  const name = (line.split(/[<[(]/)[0] ?? '').replace(/["*]/g, '').trim();
  return {
    ...(name && !name.includes('@') && { name: [...name].slice(0, 120).join('') }),
    ...(email && { email }),
  };
}

/** A text without the marks of quoting, where all of it is quoted. */
function unquoted(text: string): string {
  const lines = text.split('\n');
  const isQuoted = lines.every((line) => /^\s*(>|$)/.test(line));
  return isQuoted ? lines.map((line) => line.replace(/^\s*(?:> ?)+/, '')).join('\n') : text;
}
