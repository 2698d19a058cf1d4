import { expect, it } from 'vitest';
import { showImport, showStopped } from '../../src/recipients/shown.ts';
import { contact, imported, stopped } from './acts.ts';
import { HEADER } from './desk.ts';

const GONE = `${HEADER}a.na@gmail.com,,,2026-09-01,\n`;

it('an import names who asked to stop by another address of the same mailbox', () => {
  const { said } = imported(GONE, [contact('ana+x@gmail.com')]);
  const file = { format: 'a table', notes: [], withoutAddress: 0, leftOut: [] };
  const shown = showImport(file, { ...said, edits: [] }, { file: 'a.csv', list: 'list.csv' });
  expect(shown).toBe(
    [
      'a.csv is a table.',
      '  1 asked to stop before, and stay stopped',
      '',
      'Stopped by another address of the same mailbox:',
      '  ana+x@gmail.com: a.na@gmail.com asked to stop',
      '',
      'Nothing was written: the list has all of it already.',
    ].join('\n'),
  );
});

it('a request to stop names the address on the list that it matched', () => {
  const shown = (text: string) =>
    showStopped({ ...stopped(text, 'ana@gmail.com').said, edits: [] } as never);
  expect(shown(`${HEADER}a.na@gmail.com,,,,\n`)).toBe(
    'ana@gmail.com is the mailbox of a.na@gmail.com, which gets no more letters.',
  );
  expect(shown(GONE)).toBe(
    'ana@gmail.com is the mailbox of a.na@gmail.com, which asked to stop on 2026-09-01 already, and gets no letters.',
  );
});
