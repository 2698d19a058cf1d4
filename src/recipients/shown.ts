import type { ImportedFile } from './import/read.ts';
import type { Added, Merged, Refused, Stopped } from './merge.ts';
import { type Recipient, UNCLEAR } from './recipient.ts';
import { LIST_FILE } from './row.ts';

/** What the help says below the options. */
export const HELP = [
  'Examples:',
  '  npm run recipients                           who gets the letter, and who asked to stop',
  '  npm run recipients -- import contacts.csv    takes in contacts from elsewhere',
  '  npm run recipients -- add ana@example.org --name "Ana Silva" --first-name Ana',
  '  npm run recipients -- stop ana@example.org --note "by mail"',
  '',
  `The list is content/${LIST_FILE}: edit it in any editor or spreadsheet.`,
  'import reads tables (CSV) of Google Contacts, Outlook, Thunderbird, LinkedIn, Mailchimp,',
  'Buttondown, Substack, Ghost, Kit and listmonk, vCards (.vcf), and plain lists of addresses.',
  'It fills empty names and changes no others; who unsubscribed there is stopped here.',
  '',
  'Who asked to stop is never written to again, whatever is imported or added later. Only you',
  'bring them back, at their own wish, by emptying the cell `stopped` of their row.',
  '',
  'Exit codes: 0 done, 1 a file has problems, 2 the call was wrong.',
];

/** The list in words and columns: who gets the letter, who asked to stop, how many of each. */
export function showList(recipients: Recipient[], file: string): string {
  const active = recipients.filter(({ stopped }) => stopped === '');
  const gone = recipients.filter(({ stopped }) => stopped !== '');
  const nameless = active.filter(({ firstName }) => firstName === '').length;
  return [
    ...section(
      'They get the letter',
      active.map(({ email, firstName, name }) => [email, firstName || '-', name]),
      ['Address', 'Called', 'Name'],
    ),
    ...section(
      'They asked to stop, and are not written to',
      gone.map(({ email, stopped, name }) => [email, stopped, name]),
      ['Address', 'Since', 'Name'],
    ),
    `${file}: ${active.length} get the letter, ${gone.length} asked to stop.`,
    ...(nameless > 0
      ? [`The letter calls ${nameless} of them "friend": no first name is known.`]
      : []),
  ].join('\n');
}

/** The left-out lines that are shown at most; `--json` has all. */
const MOST_LINES = 40;

/** What an import did, in words. */
export function showImport(
  {
    format,
    notes,
    withoutAddress,
    leftOut,
  }: Pick<ImportedFile, 'format' | 'notes' | 'withoutAddress' | 'leftOut'>,
  merged: Merged,
  { file, list }: { file: string; list: string },
): string {
  const counts: [number: number, what: string][] = [
    [merged.added.length, 'added'],
    [merged.updated.length, 'already on the list, now with their name'],
    [merged.unchanged.length, 'already on the list, unchanged'],
    [merged.stopped.length, 'asked to stop, says the file: they are not written to'],
    [merged.stillStopped.length, 'asked to stop before, and stay stopped'],
    [withoutAddress, 'without an address'],
    [leftOut.length, 'left out'],
  ];
  const shown = counts.filter(([number]) => number > 0);
  const width = Math.max(0, ...shown.map(([number]) => String(number).length));
  const more = leftOut.length - MOST_LINES;
  const isKnown = merged.unchanged.length + merged.stillStopped.length > 0;
  return [
    `${file} is ${format}.`,
    ...(shown.length === 0 ? ['  It holds nobody.'] : []),
    ...shown.map(([number, what]) => `  ${String(number).padStart(width)} ${what}`),
    ...spellings(merged),
    ...(leftOut.length > 0 ? ['', 'Left out:'] : []),
    ...leftOut.slice(0, MOST_LINES).map(({ line, reason }) => `  ${file}:${line} ${reason}`),
    ...(more > 0 ? [`  and ${more} more; --json lists them all`] : []),
    ...notes.flatMap((note) => ['', `${note}.`]),
    '',
    ...(merged.edits.length > 0
      ? [
          `Written into ${list}. Look through it with npm run recipients,`,
          'and delete the rows of people who should not get the letter.',
        ]
      : [`Nothing was written${isKnown ? ': the list has all of it already' : ''}.`]),
  ].join('\n');
}

/** Who asked to stop by another address of their mailbox. */
function spellings({ otherSpellings }: Merged): string[] {
  const more = otherSpellings.length - MOST_LINES;
  return [
    ...(otherSpellings.length > 0 ? ['', 'Stopped by another address of the same mailbox:'] : []),
    ...otherSpellings
      .slice(0, MOST_LINES)
      .map(({ email, stopped }) => `  ${email}: ${stopped} asked to stop`),
    ...(more > 0 ? [`  and ${more} more; --json lists them all`] : []),
  ];
}

/** What came of adding somebody, in words. */
export function showAdded(
  { outcome, email }: Exclude<Added, Refused>,
  { isCalled, list }: { isCalled: boolean; list: string },
): string {
  if (outcome === 'updated')
    return `${email} was on the list already; their row has now what it lacked.`;
  if (outcome === 'unchanged') {
    return `${email} is on the list already. To change something, edit ${list}.`;
  }
  const said = `${email} is on the list now.`;
  return isCalled
    ? said
    : `${said}\nThe letter calls them "friend"; add them again with --first-name to change that.`;
}

/** What came of a request to stop, in words. */
export function showStopped({ outcome, email, asked, since }: Exclude<Stopped, Refused>): string {
  if (asked !== undefined) {
    const same = `${asked} is the mailbox of ${email}`;
    return outcome === 'stopped'
      ? `${same}, which gets no more letters.`
      : `${same}, which asked to stop${since === UNCLEAR ? '' : ` on ${since}`} already, and gets no letters.`;
  }
  if (outcome === 'stopped') return `${email} gets no more letters.`;
  if (outcome === 'already stopped') {
    return `${email} asked to stop${since === UNCLEAR ? '' : ` on ${since}`} already, and gets no letters.`;
  }
  return `${email} was not on the list. It stands there as stopped now, so that no import adds it.`;
}

/** Why nothing was done; and who may bring somebody back who asked to stop. */
export function showRefused({ reason, row }: Refused, list: string): string {
  const said = `Nothing was written: ${reason}.`;
  return row
    ? `${said}\nOnly if they themselves wish to get the letter again: empty the cell stopped in ${list}:${row.line}.`
    : said;
}

/** What to do where nobody is on the list. */
export function howToBeginList(list: string): string {
  return `Nobody is on the list yet (${list}).

Export your contacts as CSV or vCard, and take them in:
  npm run recipients -- import contacts.csv
or add people one by one:
  npm run recipients -- add ana@example.org --name "Ana Silva" --first-name Ana`;
}

/** Wider columns are not filled up, so that one long address spoils no line but its own. */
const WIDEST = 40;

function section(title: string, rows: string[][], header: string[]): string[] {
  if (rows.length === 0) return [];
  const widths = header.map((cell, at) =>
    Math.min(WIDEST, Math.max(cell.length, ...rows.map((row) => row[at]?.length ?? 0))),
  );
  const line = (cells: string[]) =>
    `  ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')}`.trimEnd();
  return [`${title}:`, '', line(header), ...rows.map(line), ''];
}
