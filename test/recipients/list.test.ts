import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../src/problems/problem.ts';
import { parseRecipients, recipientsOf } from '../../src/recipients/list.ts';
import { BUTTONDOWN, GHOST, MAILCHIMP } from './exports.ts';

const HEADER = 'email,name,first_name,stopped,note\n';

const problemsOf = (text: string) => parseRecipients(text).problems.map(formatProblem);
const stoppedOf = (text: string) =>
  Object.fromEntries(
    recipientsOf(parseRecipients(text)).map(({ email, stopped }) => [email, stopped]),
  );

describe('the list', () => {
  it('has who gets the letter and who stopped, in its order', () => {
    const list = parseRecipients(
      `${HEADER}bo@example.org,Bo Chen,Bo,2026-09-01,by mail\nana@example.org,"Silva, Ana",Ana,,\n`,
    );
    expect(list.problems).toEqual([]);
    expect(recipientsOf(list)).toEqual([
      { email: 'bo@example.org', name: 'Bo Chen', firstName: 'Bo', stopped: '2026-09-01' },
      { email: 'ana@example.org', name: 'Silva, Ana', firstName: 'Ana', stopped: '' },
    ]);
  });

  it.each(['', '\ufeff', '\n\n', HEADER])('may be empty: %j', (text) => {
    expect(parseRecipients(text)).toMatchObject({ rows: [], problems: [], isReadable: true });
  });

  it.each([
    ['semicolons', 'email;name;first_name;stopped;note\nana@example.org;Ana;Ana;2026-09-01;x\n'],
    ['tabs', 'email\tname\tfirst_name\tstopped\tnote\nana@example.org\tAna\tAna\t2026-09-01\tx\n'],
    ['a mark', `\ufeff${HEADER}ana@example.org,Ana,Ana,2026-09-01,x\n`],
    ['CRLF', `${HEADER}ana@example.org,Ana,Ana,2026-09-01,x\n`.replaceAll('\n', '\r\n')],
    ['CR', `${HEADER}ana@example.org,Ana,Ana,2026-09-01,x\n`.replaceAll('\n', '\r')],
    ['no last line end', `${HEADER}ana@example.org,Ana,Ana,2026-09-01,x`],
    ['quotes', `${HEADER}"ana@example.org","Ana","Ana","2026-09-01","x"\n`],
    ['another order', 'Stopped,FIRST NAME,E-Mail,Name\n2026-09-01,Ana,ana@example.org,Ana\n'],
    [
      'more columns',
      'id,email,name,group,first_name,stopped\n1,ana@example.org,Ana,x,Ana,2026-09-01\n',
    ],
    ['empty rows', `${HEADER}\n,,,,\n\nana@example.org,Ana,Ana,2026-09-01,x\n\n`],
    [
      'a line for Excel',
      `sep=;\n${HEADER.replaceAll(',', ';')}ana@example.org;Ana;Ana;2026-09-01;\n`,
    ],
    ['spaces', `${HEADER} ana@example.org , Ana , Ana , 2026-09-01 ,\n`],
    ['what mail programs write', `${HEADER}Ana <ana@example.org>,Ana,Ana,2026-09-01,\n`],
  ])('may come back from a spreadsheet with %s', (_, text) => {
    const list = parseRecipients(text);
    expect(list.problems).toEqual([]);
    expect(recipientsOf(list)).toEqual([
      { email: 'ana@example.org', name: 'Ana', firstName: 'Ana', stopped: '2026-09-01' },
    ]);
  });

  it('stops all spellings of a mailbox, and says so', () => {
    const text = `${HEADER}a.na+x@gmail.com,,,,\nana@googlemail.com,,,2026-09-01,\nan.a@gmail.com,,,2026-10-01,\na.n.a@example.org,,,,\n`;
    expect(stoppedOf(text)).toEqual({
      'a.na+x@gmail.com': '2026-09-01',
      'ana@googlemail.com': '2026-09-01',
      'an.a@gmail.com': '2026-10-01',
      'a.n.a@example.org': '',
    });
    expect(parseRecipients(text).problems.map(({ severity }) => severity)).toEqual(['warning']);
    expect(problemsOf(text)).toEqual([
      'private/recipients.csv:2 email: "a.na+x@gmail.com" is the mailbox of "ana@googlemail.com" in line 3, who stopped, so they get no letters; delete this row',
    ]);
  });

  it('keeps two spellings that both get letters apart', () => {
    const text = `${HEADER}ana@gmail.com,,,,\na.na@gmail.com,,,,\n`;
    expect(stoppedOf(text)).toEqual({ 'ana@gmail.com': '', 'a.na@gmail.com': '' });
    expect(problemsOf(text)).toEqual([]);
  });

  it('holds short rows: what is missing is empty', () => {
    expect(stoppedOf(`${HEADER}ana@example.org\nbo@example.org,Bo\n`)).toEqual({
      'ana@example.org': '',
      'bo@example.org': '',
    });
  });

  it('counts two rows of an address as stopped where one of them is', () => {
    const text = `${HEADER}Ana@Example.org,,,,\nana@example.org,Ana,Ana,2026-09-01,\ncy@münchen.de,,,2026-09-01,\nCY@xn--mnchen-3ya.de,,,,\n`;
    expect(recipientsOf(parseRecipients(text))).toEqual([
      { email: 'Ana@Example.org', name: 'Ana', firstName: 'Ana', stopped: '2026-09-01' },
      { email: 'cy@münchen.de', name: '', firstName: '', stopped: '2026-09-01' },
    ]);
    expect(problemsOf(text)).toEqual([
      'private/recipients.csv:3 email: "ana@example.org" stands in line 2 already; one of the two says stopped, and that counts; delete the row that does not say stopped',
      'private/recipients.csv:5 email: "CY@xn--mnchen-3ya.de" stands in line 4 already; one of the two says stopped, and that counts; delete the row that does not say stopped',
    ]);
    expect(parseRecipients(text).problems.every(({ severity }) => severity === 'warning')).toBe(
      true,
    );
  });

  it('never mixes the names of two people who share an address', () => {
    const text = `${HEADER}us@example.org,Ana Silva,,,\nus@example.org,Bo Chen,Bo,,\n`;
    expect(recipientsOf(parseRecipients(text))).toEqual([
      { email: 'us@example.org', name: 'Ana Silva', firstName: '', stopped: '' },
    ]);
  });

  it('cleans the names', () => {
    const text = `${HEADER}ana@example.org,=A\u202ena,\u001b[1mAna,,\n`;
    expect(recipientsOf(parseRecipients(text))).toEqual([
      { email: 'ana@example.org', name: 'Ana', firstName: '', stopped: '' },
    ]);
  });
});

describe('a row that cannot be used', () => {
  it('is reported with its line, and all of them are', () => {
    const text = `${HEADER}ana@nowhere,Ana,,,\n,Bo,,,\nok@example.org,,,,"two\nlines"\ncy@example.org,,,soon,\n`;
    expect(problemsOf(text)).toEqual([
      'private/recipients.csv:2 email: "ana@nowhere" is not an e-mail address; write it as ada@example.org',
      'private/recipients.csv:3 email: is missing; add the address, or delete the row',
      'private/recipients.csv:6 stopped: "soon" is not a day, so they get no letters; write the day on which they asked to stop, such as 2026-09-01',
    ]);
    expect(stoppedOf(text)).toEqual({ 'ok@example.org': '', 'cy@example.org': 'unclear' });
  });

  it.each(['yes', '01.09.2026', '9/1/2026', '2026-02-30', '2026-9-1', 'x', 'no', '\u200b'])(
    'is stopped, for safety, where `stopped` is %j',
    (stopped) => {
      const text = `${HEADER}ana@example.org,,,${stopped},\n`;
      expect(stoppedOf(text)).toEqual({ 'ana@example.org': 'unclear' });
      expect(parseRecipients(text).problems).toMatchObject([
        { field: 'stopped', severity: 'error' },
      ]);
    },
  );

  it.each([
    ['a cell too many', 'ana@example.org,Silva, Ana,,2026-09-01,'],
    ['a cell too many, though empty', 'ana@example.org,,,,,'],
    ['a day as the name', 'ana@example.org,2026-09-01'],
    ['a day as the first name', 'ana@example.org,Ana,2026-09-01,'],
    ['a line break in the name', 'ana@example.org,"Ana\nbo@example.org,Bo,,,",,'],
  ])('is stopped, for safety, where its cells seem shifted: %s', (_, row) => {
    const { rows, problems } = parseRecipients(`${HEADER}${row}\n`);
    expect(rows).toMatchObject([{ email: 'ana@example.org', stopped: 'unclear' }]);
    expect(problems).toMatchObject([{ line: 2, severity: 'error' }]);
  });
});

describe('a file that is no list', () => {
  it.each([
    ['has no header', 'ana@example.org,Ana\n', 1, 'email'],
    [
      'has something before its header',
      `bo@example.org\n${HEADER}ana@example.org,,,,\n`,
      1,
      'email',
    ],
    ['names a column twice', 'email,stopped,Stopped\nana@example.org,,2026-09-01\n', 1, 'stopped'],
    ['never closes a quote', `${HEADER}bo@example.org,,,,\nana@example.org,"Ana,,,\n`, 3, 'file'],
    ['has a quote within a cell', `${HEADER}ana@example.org,Ana "Ani" Silva,,,\n`, 2, 'file'],
    ['is an export of Mailchimp', MAILCHIMP, 1, 'email'],
    ['is an export of Ghost', GHOST, 1, 'stopped'],
    ['is an export of Buttondown', BUTTONDOWN, 1, 'stopped'],
  ])('has nobody on it where it %s', (_, text, line, field) => {
    const { rows, problems, isReadable } = parseRecipients(text);
    expect({ rows, isReadable }).toEqual({ rows: [], isReadable: false });
    expect(problems).toMatchObject([
      { file: 'private/recipients.csv', line, field, severity: 'error' },
    ]);
  });
});
