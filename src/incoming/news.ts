import { dropControls } from '../fields/characters.ts';
import type { Doubt, Incoming } from '../submissions/item.ts';
import { authorNotes, isRefused, senderAddress } from './author-notes.ts';
import { automaticReason, listReason } from './automatic.ts';
import { formIn } from './form-mail.ts';
import { forwardedIn, saysForwarded } from './forwarded.ts';
import { guessValues } from './free-words.ts';
import { type HtmlText, linesOf, textsOf } from './html-mail.ts';
import { type Author, clean, headersNamed, type Mail, type Part, readMail } from './mail.ts';
import { ownWords } from './own-words.ts';

/**
 * Longer texts are cut, in characters: the one that is kept to look at, the news of a free mail,
 * and what is read of it.
 */
const LONGEST = { text: 20_000, body: 20_000, read: 200_000 };

/** News that a mail holds; its pictures are to be made of the parts. */
export interface News {
  incoming: Omit<Incoming, 'pictures'>;
  parts: Part[];
}

/** A mail that holds no news: how the editor knows it, and why. */
export interface NoNews {
  name: string;
  reason: string;
}

/** When a mail came in, and what of it counts. */
export interface Reading {
  /** Milliseconds since 1970. */
  now: number;
  /** When the mail came in, by ISO 8601, where somebody else than the mail says so. */
  at?: string;
  /** Only mails of the form? Of others nothing is told then. */
  onlyForms?: boolean;
}

/** The news that a mail holds; undefined where only mails of the form count and it is none. */
export async function newsIn(
  bytes: Uint8Array,
  reading: Reading,
): Promise<News | NoNews | undefined> {
  const mail = await readMail(bytes);
  if ('reason' in mail) return reading.onlyForms ? undefined : { name: 'a mail', ...mail };
  const inner = await innerMail(mail);
  const found = automaticReason(mail) === undefined ? formNews(mail, inner) : undefined;
  if (found) return { ...found, incoming: { ...found.incoming, at: momentOf(mail, reading) } };
  if (reading.onlyForms) return undefined;
  const reason = automaticReason(mail) ?? listReason(mail);
  const free = reason === undefined ? freeNews(mail, inner) : undefined;
  if (!free) return { name: nameOf(mail), reason: reason ?? 'it is empty' };
  return { ...free, incoming: { ...free.incoming, at: momentOf(mail, reading) } };
}

/**
 * May a mail of which only the beginning is there be one of the form? Also where no text is in it
 * yet: some programs put pictures before it.
 */
export async function mayHoldForm(beginning: Uint8Array, reading: Reading): Promise<boolean> {
  if (await newsIn(beginning, { ...reading, onlyForms: true })) return true;
  const mail = await readMail(beginning);
  if ('reason' in mail) return false;
  const { text = '', html } = mail;
  return text.trim() === '' && (html === undefined || linesOf(html) === '');
}

/** How the editor knows a mail in the mail program. */
function nameOf({ from, subject }: Mail): string {
  return `"${clean(subject, 80)}" from ${clean(from.email ?? from.name ?? 'nobody', 80)}`;
}

/** The mail that was passed on whole, where it is one alone. */
async function innerMail(mail: Mail): Promise<Mail | undefined> {
  const [part, ...more] = mail.parts.filter(({ type }) => type === 'message/rfc822');
  if (!part || more.length > 0) return undefined;
  const inner = await readMail(part.bytes);
  return 'reason' in inner ? undefined : inner;
}

type Undated = { incoming: Omit<Incoming, 'pictures' | 'at'>; parts: Part[] };

function formNews(mail: Mail, inner: Mail | undefined): Undated | undefined {
  const own = formIn(mail);
  const passedOn = own || !inner ? undefined : formIn(inner);
  const form = own ?? passedOn;
  if (!form) return undefined;
  const isForwarded = form.isForwarded || passedOn !== undefined;
  const notes = [
    ...authorNotes(mail),
    ...(isForwarded
      ? ['the form was passed on, so who filled it in is not known but from its own words']
      : []),
    ...answerNotes(mail, isForwarded),
  ];
  return {
    incoming: {
      ...common(mail, form.text, notes),
      ...doubtOf(mail, isForwarded),
      values: form.values,
    },
    parts: passedOn && inner ? [...othersOf(mail), ...inner.parts] : mail.parts,
  };
}

function freeNews(mail: Mail, inner: Mail | undefined): Undated | undefined {
  const text = textOf(mail);
  const own = ownWords(text.markdown);
  const isPassedOn = inner && (saysForwarded(mail.subject) || own.text.length < 600);
  const innerText = isPassedOn ? textOf(inner) : undefined;
  const forwarded =
    isPassedOn && innerText
      ? { from: inner.from, subject: inner.subject, text: innerText.markdown }
      : forwardedIn(text.lines, mail.subject);
  const { text: body, leftOut } = forwarded ? ownWords(forwarded.text) : own;
  const author = forwarded ? forwarded.from : mail.from;
  const values = guessValues(
    forwarded?.subject ?? mail.subject,
    dropControls(body).slice(0, LONGEST.body),
  );
  if (!values.title && body === '' && mail.parts.length === 0) return undefined;
  const notes = [
    ...authorNotes(mail),
    ...(forwarded
      ? ['the mail was passed on, so who wrote it is not known but from what stands in it']
      : []),
    ...answerNotes(mail, forwarded !== undefined),
    ...(leftOut > 0
      ? [
          `${leftOut} ${leftOut === 1 ? 'line that looks' : 'lines that look'} like a signature or an earlier mail ${leftOut === 1 ? 'was' : 'were'} left out of the news`,
        ]
      : []),
  ];
  const shown = innerText ? `${text.lines}\n\n${innerText.lines}` : text.lines;
  return {
    incoming: {
      ...common(mail, shown, notes),
      ...doubtOf(mail, forwarded !== undefined),
      values: { ...values, ...senderValues(author) },
      isGuessed: true,
    },
    parts: isPassedOn ? [...othersOf(mail), ...inner.parts] : mail.parts,
  };
}

function common(mail: Mail, text: string, notes: string[]) {
  const { key, from } = mail;
  const email = senderAddress(mail);
  return {
    door: 'mail' as const,
    key,
    from: { ...(from.name && { name: from.name }), ...(email && { email }) },
    text: dropControls(text).slice(0, LONGEST.text),
    leftOut: [],
    ...(notes.length > 0 && { notes }),
  };
}

/** Why the address of a mail does not tell whose words stand in it. */
function doubtOf(mail: Mail, isForwarded: boolean): { doubt?: Doubt } {
  if (isForwarded) return { doubt: 'forwarded' };
  return isRefused(mail) ? { doubt: 'refused' } : {};
}

function answerNotes(mail: Mail, isForwarded: boolean): string[] {
  const isAnswer = headersNamed(mail, 'in-reply-to').some((value) => value.trim() !== '');
  return isAnswer && !isForwarded ? ['it answers an earlier mail'] : [];
}

function othersOf({ parts }: Mail): Part[] {
  return parts.filter(({ type }) => type !== 'message/rfc822');
}

/** What was written: as Markdown, and line by line with everything that is quoted. */
function textOf({ text: whole = '', html }: Mail): HtmlText {
  const text = whole.slice(0, LONGEST.read);
  // Some programs write as text only that there is HTML.
  const isText = text.trim() !== '' && (html === undefined || !/\bHTML\b/.test(text.slice(0, 300)));
  if (isText || html === undefined) return { markdown: text, lines: text };
  return textsOf(html);
}

function senderValues({ name, email }: Author): { sender?: string; email?: string } {
  // A name with an address in it may be there to be taken for somebody else's.
  return { ...(name && !name.includes('@') && { sender: name }), ...(email && { email }) };
}

/** When a mail came in; what it says of itself counts only where it is not in the future. */
function momentOf({ date }: Mail, { now, at }: Reading): string {
  const said = [at, date].map((each) => (each ? Date.parse(each) : Number.NaN));
  const moment = said.find((each) => each <= now && each > 0) ?? now;
  return new Date(moment).toISOString();
}
