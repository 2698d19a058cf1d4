import EmailReplyParser from 'email-reply-parser';

/**
 * Beyond these the library's expressions take seconds (some try every pair of lines against the
 * whole text): characters that it sees, and lines of the sorts that start such a search.
 */
const BOUNDS = { characters: 10_000, starts: 12 };

/** Lines as long are of the letter, whatever they begin with. */
const LONG = 400;

const START = /^\s*(?:Op|W dniu|Dnia|在|[a-z]{3,4}\.)/;

/** Rules and underlines of headings in Markdown, which the library takes for signatures. */
const RULE = /^\s*(?:-{3,}|_{2,31}|\+{2,}|={2,}|(?:[-*_] ){2,}[-*_])\s*$/;

/** What somebody wrote in a mail, and how many lines of it were left out. */
export interface OwnWords {
  text: string;
  /** Lines of signatures and of the mail that is answered. */
  leftOut: number;
}

/**
 * What somebody wrote in a mail: its text without signature and without the mail that is answered.
 * Where that leaves nothing, all of it.
 */
export function ownWords(text: string): OwnWords {
  const whole = text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => (/^-- ?$/.test(line) ? '-- ' : line.trimEnd()))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  const own = withoutQuotes(beforeSignature(whole)).trim();
  if (own === '') return { text: whole, leftOut: 0 };
  const count = (each: string) => each.split('\n').filter((line) => line.trim() !== '').length;
  return { text: own, leftOut: Math.max(0, count(whole) - count(own)) };
}

/** Signatures begin with a line of two hyphens and a space (RFC 3676, section 4.3). */
function beforeSignature(text: string): string {
  const at = `\n${text}`.indexOf('\n-- \n');
  return at > 0 ? text.slice(0, at) : text;
}

function withoutQuotes(text: string): string {
  const hidden: string[] = [];
  const lines = text.split('\n').map((line) => {
    if (/^\s*>/.test(line) || (line.length <= LONG && !RULE.test(line))) return line;
    return `\ue000${hidden.push(line) - 1}\ue001`;
  });
  const shown = lines.join('\n');
  const isBeyond =
    shown.length > BOUNDS.characters ||
    lines.filter((line) => START.test(line)).length > BOUNDS.starts ||
    /[\ue000\ue001]/.test(text);
  if (isBeyond) return withoutTrailingQuote(text);
  const visible = new EmailReplyParser().parseReply(shown).trimEnd();
  // The library drops tildes at the end, with which Markdown strikes words out.
  if (/~+$/.test(shown) && shown.replace(/~+$/, '') === visible) return text;
  return visible.replace(/\ue000(\d+)\ue001/g, (_, index) => hidden[Number(index)] ?? '');
}

/** What long texts are left without: the quoted lines at their end, and the line that leads in. */
function withoutTrailingQuote(text: string): string {
  const lines = text.split('\n');
  let end = lines.length;
  while (end > 0 && /^\s*(>|$)/.test(lines[end - 1] ?? '')) end--;
  const isLead = end < lines.length && /[:：]\s*$/.test(lines[end - 1] ?? '');
  return lines.slice(0, isLead ? end - 1 : end).join('\n');
}
