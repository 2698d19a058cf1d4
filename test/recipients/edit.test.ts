import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Edit, editList, editProblems, keepsStopped } from '../../src/recipients/edit.ts';
import { parseRecipients, type RecipientList } from '../../src/recipients/list.ts';
import { mailboxKey } from '../../src/recipients/same-mailbox.ts';

const HEADER = 'email,name,first_name,stopped,note\n';

function rowOf(list: RecipientList, email: string) {
  const row = list.rows.find((each) => each.email === email);
  if (!row) throw new Error(`no ${email}`);
  return row;
}

/** The text after the row of an address was edited. */
function edited(text: string, email: string, cells: Edit['cells']): string {
  const list = parseRecipients(text);
  return editList(list, [{ row: rowOf(list, email), cells }]);
}

function added(text: string, cells: Edit['cells']): string {
  return editList(parseRecipients(text), [{ cells }]);
}

describe('a new list', () => {
  it('has our columns, commas and line feeds', () => {
    const text = added('', { email: 'ana@example.org', name: 'Silva, "Ana"', first_name: 'Ana' });
    expect(text).toBe(`${HEADER}ana@example.org,"Silva, ""Ana""",Ana,,\n`);
  });

  it('takes the place of a file of blank lines', () => {
    expect(added('\n\n', { email: 'ana@example.org' })).toBe(`${HEADER}ana@example.org,,,,\n`);
  });
});

describe('an edit', () => {
  it('changes one row and leaves all others byte for byte', () => {
    const others = ['"bo@example.org" ,Bo, , ,"kept\n""as is"""\n', 'cy@example.org\n', '\n'];
    const [first = '', ...rest] = others;
    const text = `${HEADER}${first}ana@example.org,Ana,,,\n${rest.join('')}`;
    expect(edited(text, 'ana@example.org', { stopped: '2026-09-01' })).toBe(
      `${HEADER}${first}ana@example.org,Ana,,2026-09-01,\n${rest.join('')}`,
    );
  });

  it.each([
    [
      'semicolons, CRLF and a mark',
      '\ufeffE-Mail;Name;First name;Stopped;Note\r\nana@example.org;Ana;;;\r\n',
      '\ufeffE-Mail;Name;First name;Stopped;Note\r\nana@example.org;Ana;Ana;;\r\nbo@example.org;"x;y";;;\r\n',
    ],
    [
      'tabs and CR',
      'email\tname\tfirst_name\tstopped\tnote\rana@example.org\tAna\t\t\t\r',
      'email\tname\tfirst_name\tstopped\tnote\rana@example.org\tAna\tAna\t\t\rbo@example.org\tx;y\t\t\t\r',
    ],
    [
      'columns of its own, in another order',
      'id,stopped,name,email,group,first_name,note\n7,,Ana,ana@example.org,choir,,\n',
      'id,stopped,name,email,group,first_name,note\n7,,Ana,ana@example.org,choir,Ana,\n,,x;y,bo@example.org,,,\n',
    ],
    [
      'a column of its own behind ours',
      `${HEADER.trim()},group\nana@example.org,Ana,,,,choir\n`,
      `${HEADER.trim()},group\nana@example.org,Ana,Ana,,,choir\nbo@example.org,x;y,,,,\n`,
    ],
    [
      'no last line end',
      `${HEADER}ana@example.org,Ana,,,`,
      `${HEADER}ana@example.org,Ana,Ana,,\nbo@example.org,x;y,,,\n`,
    ],
  ])('keeps %s', (_, before, after) => {
    const list = parseRecipients(before);
    const text = editList(list, [
      { row: rowOf(list, 'ana@example.org'), cells: { first_name: 'Ana' } },
      { cells: { email: 'bo@example.org', name: 'x;y' } },
    ]);
    expect(text).toBe(after);
  });

  it('adds a column that is missing behind the others, and changes nothing else', () => {
    const before =
      'email,name\n"ana@example.org" ,Ana\ncy@example.org\n\nbo@example.org,"Bo\nChen"';
    expect(edited(before, 'ana@example.org', { stopped: '2026-09-01' })).toBe(
      'email,name,stopped\nana@example.org,Ana,2026-09-01\ncy@example.org,,\n\nbo@example.org,"Bo\nChen",',
    );
  });

  it('adds no column above cells that have no header', () => {
    const list = parseRecipients('email,name\nbo@example.org,Chen, Bo\nana@example.org,Ana\n');
    const edit = { row: rowOf(list, 'ana@example.org'), cells: { stopped: '2026-09-01' } };
    expect(editProblems(list, [edit])).toMatchObject([{ line: 2, field: 'row' }]);
    expect(editProblems(list, [{ cells: { email: 'cy@example.org' } }])).toEqual([]);
  });

  it('does not touch a text without an edit', () => {
    const text = 'sep=;\r\n\r\nemail;x\r"ana@example.org";1\n\n';
    expect(editList(parseRecipients(text), [])).toBe(text);
  });

  it('can be told from one that loses who asked to stop', () => {
    const list = parseRecipients(`${HEADER}ana@example.org,,,2026-09-01,\n`);
    expect(keepsStopped(list, `${HEADER}ANA@example.org,,,2026-09-02,\n`)).toBe(true);
    expect(keepsStopped(list, `${HEADER}ana@example.org,,,,\n`)).toBe(false);
    expect(keepsStopped(list, `${HEADER}ana+x@example.org,,,2026-09-02,\n`)).toBe(true);
    expect(keepsStopped(list, HEADER)).toBe(false);
    expect(keepsStopped(list, 'rubbish')).toBe(false);
  });
});

describe('any list', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', '😀', ' ', ',', ';', '\t', '"', '\n') });
  const written = fc
    .tuple(cell, fc.boolean())
    .map(([text, isQuoted]) =>
      isQuoted || /[",;\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text,
    );
  const person = fc.record({
    email: fc.emailAddress().filter((email) => !/["\\]/.test(email)),
    stopped: fc.constantFrom('', '2026-09-01'),
    mine: fc.tuple(written, written),
  });
  const file = fc.record({
    people: fc.uniqueArray(person, { selector: ({ email }) => mailboxKey(email), minLength: 1 }),
    delimiter: fc.constantFrom(',', ';', '\t'),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\ufeff'),
    end: fc.constantFrom('', 'line', 'blank'),
  });

  const rowsOf = ({ people, delimiter }: typeof file extends fc.Arbitrary<infer T> ? T : never) => [
    ['group', 'Email', 'stopped', 'name', 'private remarks', 'first_name', 'note'].join(delimiter),
    ...people.map(({ email, stopped, mine: [a, b] }) =>
      [a, email, stopped, '', b, '', ''].join(delimiter),
    ),
  ];

  it('keeps all rows and columns of which nothing is said, byte for byte', () => {
    fc.assert(
      fc.property(file, fc.nat(), (made, pick) => {
        const rows = rowsOf(made);
        const ends = { '': '', line: made.lineEnd, blank: made.lineEnd.repeat(2) };
        const text = made.mark + rows.join(made.lineEnd) + ends[made.end as keyof typeof ends];
        const list = parseRecipients(text);
        expect(list.problems).toEqual([]);
        expect(list.rows.map(({ email }) => email)).toEqual(made.people.map(({ email }) => email));
        expect(editList(list, [])).toBe(text);

        const at = pick % list.rows.length;
        const row = list.rows[at];
        const after = editList(list, [
          { ...(row && { row }), cells: { name: 'New, "Name"; of\ttwo' } },
          { cells: { email: 'new@example.org', stopped: '2026-09-01' } },
        ]);
        const again = parseRecipients(after);
        expect(again.problems).toEqual([]);
        expect(again.rows).toHaveLength(list.rows.length + 1);
        for (const [index, was] of list.table.rows.entries()) {
          const is = again.table.rows[index];
          if (index !== row?.at) expect(is?.raw.trimEnd()).toBe(was.raw.trimEnd());
          else expect(is?.cells).toEqual(was.cells.with(3, 'New, "Name"; of\ttwo'));
        }
        expect(keepsStopped(list, after)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
