import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Document, isSeq } from 'yaml';
import type { Content } from '../content/content.ts';
import { applied, type Changes } from '../giving/consent-change.ts';
import type { Person } from '../people/person.ts';
import type { LogItemInput } from '../private/log.ts';
import { parseContent } from '../read/parse.ts';
import { LOG } from '../read/parse-private.ts';
import { decodeText } from '../read/text.ts';
import { editFields } from '../writing/yaml-edit.ts';
import { changeAll, fieldsChange, logChange } from './private-files.ts';
import { WrongCall } from './verb.ts';

/**
 * Writes an answer into the files that it changes, the person's first and the log last. What
 * cannot be written whole is not written at all.
 * @returns the files below the content folder
 */
export function writeAnswer(
  folder: string,
  content: Pick<Content, 'people' | 'entries'>,
  person: Person,
  changes: Changes,
  item: LogItemInput,
): string[] {
  const edits = editsOf(person, changes);
  const expected = applied(content, person, changes);
  for (const { file, change } of edits) expect(file, textOf(folder, file), change, expected);
  changeAll(folder, [
    ...edits.map(({ file, change }) => fieldsChange(file, change)),
    logChange(item),
  ]);
  return [...edits.map(({ file }) => file), LOG];
}

interface Edit {
  file: string;
  change: (document: Document) => void;
}

function editsOf({ id, file }: Person, { consent, add, remove }: Changes): Edit[] {
  return [
    ...(consent ? [{ file, change: (fields: Document) => fields.set('consent', consent) }] : []),
    ...add.map((entry) => ({ file: entry.file, change: (fields: Document) => agree(fields, id) })),
    ...remove.map((entry) => ({
      file: entry.file,
      change: (fields: Document) => takeBack(fields, id),
    })),
  ];
}

function agree(fields: Document, id: string): void {
  const known = fields.get('consented');
  if (isSeq(known)) known.add(fields.createNode(id));
  else fields.set('consented', fields.createNode([id], { flow: true }));
}

function takeBack(fields: Document, id: string): void {
  const known = fields.get('consented');
  if (!isSeq(known)) return;
  known.items = known.items.filter((item) => String(item) !== id);
  if (known.items.length === 0) known.flow = true;
}

function textOf(folder: string, file: string): string {
  return decodeText(readFileSync(join(folder, file)));
}

/** Does a file, once it is changed, say exactly what it should? Fields can be written in odd ways. */
function expect(
  file: string,
  text: string,
  change: Edit['change'],
  expected: Pick<Content, 'people' | 'entries'>,
): void {
  const own = <T extends { file: string }>(all: readonly T[]) =>
    all.filter((each) => each.file === file);
  const { people, entries } = parseContent([{ file, text: editFields(text, change) }]);
  const isMeant =
    isDeepStrictEqual(people, own(expected.people)) &&
    isDeepStrictEqual(entries, own(expected.entries));
  if (isMeant) return;
  throw new WrongCall(
    `Nothing was written: the fields of ${file} are written in a way that this command does not understand. Change consent or consented there yourself, and say it again.`,
  );
}
