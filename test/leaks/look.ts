import { gate } from '../../src/gate/gate.ts';
import { secretsOfSide } from '../../src/leaks/from-circle.ts';
import { secretsOfEntries } from '../../src/leaks/from-entries.ts';
import { addressesOfFile, secretsOfFile } from '../../src/leaks/from-files.ts';
import { secretsOfMail } from '../../src/leaks/from-mail.ts';
import { secretsOfRecipients } from '../../src/leaks/from-recipients.ts';
import { leaksOf } from '../../src/leaks/leak.ts';
import { sharedOf } from '../../src/leaks/shared.ts';
import { tracesIn } from '../../src/leaks/traces.ts';
import { type Wall, wallOf } from '../../src/leaks/wall.ts';
import { parseContent } from '../../src/read/parse.ts';
import { parsePrivate } from '../../src/read/parse-private.ts';
import { parseRecipients } from '../../src/recipients/list.ts';
import { person, SETTINGS } from '../content-folder.ts';

/** The day of all tests of the wall. */
const TODAY = '2026-11-21';

/** The wall of a content folder, made of texts as the verb makes it of files. */
export function wallFrom(given: Record<string, string>): Wall {
  const files = { 'newsletter.yaml': SETTINGS, 'people/ada.md': person(), ...given };
  const texts = Object.entries(files).map(([file, text]) => ({ file, text }));
  const reading = parseContent(texts);
  const side = parsePrivate(
    texts.filter(({ file }) => /^private\/(people|entries|log|promises)/.test(file)),
  );
  const { newsletter, people, pages, digests } = reading;
  if (!newsletter || reading.problems.length > 0 || side.problems.length > 0) {
    throw new Error(JSON.stringify([...reading.problems, ...side.problems], null, 2));
  }
  const gated = gate(reading, { on: TODAY });
  const others = texts.flatMap((text) => {
    if (text.file === 'private/mail.yaml') return secretsOfMail(text);
    if (text.file === 'private/recipients.csv') {
      return secretsOfRecipients(text.file, parseRecipients(text.text).rows);
    }
    if (text.file.startsWith('private/sent/')) return addressesOfFile(text);
    return /^private\/[a-z]+\.(md|txt)$/.test(text.file) ? secretsOfFile(text) : [];
  });
  const out = digests.filter(({ date }) => date <= TODAY);
  const told = { newsletter, entries: gated.site, people: gated.people, pages, digests: out };
  return wallOf(
    [...secretsOfSide(side, people), ...secretsOfEntries(reading), ...others],
    sharedOf(told, side.contacts, reading),
  );
}

/** The leaks in a text as `kind file:line field`. */
export function leaksFrom(wall: Wall, text: string): string[] {
  return leaksOf(wall, [{ file: 'page', traces: tracesIn(wall.eye, text) }], (file) => file).map(
    ({ kind, source: { file, line, field } }) => `${kind} ${file}:${line} ${field}`,
  );
}
