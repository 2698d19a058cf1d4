import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readImport } from '../../src/recipients/import/read.ts';
import { bytesOf, faultIn, peopleIn, read } from './reading.ts';

describe('a list of addresses', () => {
  it('may have names, several on a line, blank lines and remarks', () => {
    const text = [
      '# friends',
      'ana@example.org',
      '',
      'Bo Chen <bo@example.org>',
      '"Silva, Cy" <cy@example.org>; dee@example.org,',
      'Okafor, Eve <eve@example.org>',
      '<fay@example.org>',
      'mailto:gus@example.org',
    ].join('\r\n');
    expect(peopleIn(text)).toEqual([
      'ana@example.org|||',
      'bo@example.org|Bo Chen||',
      'cy@example.org|Silva, Cy||',
      'dee@example.org|||',
      'eve@example.org|Okafor, Eve||',
      'fay@example.org|||',
      'gus@example.org|||',
    ]);
    expect(read(text)).toMatchObject({ format: 'a list of addresses', leftOut: [] });
  });

  it('may be copied from the head of a mail', () => {
    const text = 'To: Ana Silva <ana@example.org>\nCc: bo@example.org, Cy <cy@example.org>\n';
    expect(peopleIn(text)).toEqual([
      'ana@example.org|Ana Silva||',
      'bo@example.org|||',
      'cy@example.org|Cy||',
    ]);
  });

  it('leaves out lines that are none', () => {
    expect(read('ana@example.org\nno address\n').leftOut).toEqual([
      { line: 2, reason: '"no address" is not an e-mail address' },
    ]);
  });
});

describe('the encoding', () => {
  const text = 'first name;e-mail\r\nJürgen;jw@example.org\r\n';
  const utf16 = (isBig: boolean) => {
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
    return new Uint8Array(isBig ? bytes.swap16() : bytes);
  };

  it.each([
    ['UTF-8', bytesOf(text)],
    ['UTF-8 with a mark', bytesOf(`\ufeff${text}`)],
    ['UTF-16, little end first', utf16(false)],
    ['UTF-16, big end first', utf16(true)],
  ])('may be %s', (_, bytes) => {
    expect(peopleIn(bytes)).toEqual(['jw@example.org||Jürgen|']);
    expect(read(bytes).notes).toEqual([]);
  });

  it('is taken for Windows-1252 where it is not UTF-8, and a name is shown to look at', () => {
    const bytes = new Uint8Array(Buffer.from(text, 'latin1'));
    expect(peopleIn(bytes)).toEqual(['jw@example.org||Jürgen|']);
    expect(read(bytes).notes).toEqual([expect.stringContaining('such as "Jürgen"')]);
  });
});

describe('a file that holds no contacts', () => {
  it.each([
    ['an empty file', '', 'is empty'],
    ['a table without addresses', 'name,phone\nAna,1\n', 'holds no e-mail address'],
    ['JSON', '[{"email": "ana@example.org"}]', 'is JSON, which is not read'],
    [
      'a web page',
      '<!doctype html><a href="mailto:ana@example.org">',
      'is HTML or XML, which is not read',
    ],
    [
      'a mail',
      'To: bo@example.org\nFrom: ana@example.org\n\nHello\n',
      'is a mail, which is not read',
    ],
    ['a workbook', 'PK\u0003\u0004xl', 'is a spreadsheet or a zip archive, not a text file'],
    ['bytes', 'email\u0000\u0001@', 'is not a text file'],
  ])('is said to be so: %s', (_, text, message) => {
    expect(faultIn(text)).toEqual([1, message]);
  });

  it('is said to be an old Office file', () => {
    expect(faultIn(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toEqual([
      1,
      'is an old Office file, not a text file',
    ]);
  });
});

describe('hostile input', () => {
  it('brings nothing into a name but the name', () => {
    const text = [
      'email,name,first_name',
      'a@example.org,"=HYPERLINK(""https://evil.example"")",@SUM(1)',
      'b@example.org,"Bo\r\nBcc: c@example.org","B\u202eo"',
      `c@example.org,${'N'.repeat(300)},\u001b[31mCy`,
      '"d@example.org\r\nBcc: e@example.org",Dee,Dee',
    ].join('\n');
    expect(peopleIn(text)).toEqual([
      'a@example.org|||',
      'b@example.org||Bo|',
      'c@example.org|||',
      'd@example.org|Dee|Dee|',
    ]);
  });

  it('never makes the reading fail, and lets only whole addresses through', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        ...['email', 'BEGIN:VCARD\n', 'END:VCARD\n', 'EMAIL:', 'N:;', '"', ',', ';', '\t', '\r\n'],
        ...[
          'a@example.org',
          '<',
          '>',
          '::: ',
          'sep=',
          '\ufeff',
          ' ',
          '=',
          'status',
          'unsubscribed',
        ],
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const result = readImport(bytesOf(pieces.join('')));
        if ('fault' in result) return;
        for (const { email, name, firstName } of result.contacts) {
          expect(email).toMatch(/^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/);
          expect(name + firstName).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e@<>]/);
        }
      }),
      { numRuns: 1000 },
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void readImport(bytes)));
  });
});
