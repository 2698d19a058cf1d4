import { type Document, isMap } from 'yaml';
import { mailbox, shownAddress } from '../fields/address.ts';
import { newsletterSchema } from '../newsletter/newsletter.ts';
import { formatPath } from '../problems/path.ts';
import type { Problem } from '../problems/problem.ts';
import { parseFields } from '../read/front-matter.ts';
import { SETTINGS as FILE } from '../read/parse.ts';
import { schemaProblems } from '../read/schema-problems.ts';
import { type Answers, SETTING_NAMES, SETTINGS, valueAt } from './settings.ts';
import { editYaml } from './yaml-edit.ts';

/** A field that changes. */
export interface SettingChange {
  path: readonly [string, ...string[]];
  /** Undefined where it had none, or what was no text. */
  from: string | undefined;
  /** Undefined where the field goes. */
  to: string | undefined;
}

/** What is wrong in a settings file that no answer can mend; everything where it cannot be read. */
export function problemsBeyond(text: string): Problem[] {
  const { data, faults, lineOf } = parseFields(text);
  const unread = faults.map((fault): Problem => ({ ...fault, file: FILE, severity: 'error' }));
  if (!data || text.trim() === '') return text.trim() === '' ? [] : unread;
  const asked = new Set([
    'editor',
    ...SETTING_NAMES.map((name) => formatPath(SETTINGS[name].path)),
  ]);
  const wrong = schemaProblems(FILE, newsletterSchema, data, lineOf);
  return [...unread, ...wrong.filter(({ field }) => !asked.has(field))];
}

/** What is read in a settings file; nothing where it cannot be. */
export function dataOf(text: string): Record<string, unknown> {
  return parseFields(text).data ?? {};
}

/**
 * What answers change in a settings file.
 * @param isSample is it the sample's? Then what belongs to its invented editor goes.
 */
export function changesBy(text: string, answers: Answers, isSample: boolean): SettingChange[] {
  const data = dataOf(text);
  const said = SETTING_NAMES.flatMap((name) => {
    const to = answers[name];
    return to === undefined ? [] : [{ path: SETTINGS[name].path, to }];
  });
  const wanted: Pick<SettingChange, 'path' | 'to'>[] = [
    ...said,
    ...(answers.contact === undefined
      ? []
      : [{ path: ['editor', 'email'] as const, to: emailFor(data, answers.contact, isSample) }]),
    ...(isSample ? [{ path: ['submit'] as const, to: undefined }] : []),
  ];
  return wanted.flatMap(({ path, to }) => {
    const old = valueAt(data, path);
    if (old === to) return [];
    return [{ path, from: typeof old === 'string' ? old : undefined, to }];
  });
}

/**
 * A settings file with changes in it: comments, order and all other fields stay. An error where
 * what comes out would not be read as it was meant.
 */
export function changeSettings(text: string, changes: readonly SettingChange[]): string {
  const edited = editYaml(text, (document) => {
    for (const { path, to } of changes) put(document, path, to);
  });
  const data = dataOf(edited);
  const lost = changes.find(({ path, to }) => valueAt(data, path) !== to);
  if (lost) throw new Error(`${formatPath(lost.path)} cannot be written into this file`);
  return edited;
}

function put(document: Document, path: SettingChange['path'], value: string | undefined): void {
  const [outer, inner] = path;
  if (value === undefined) document.deleteIn(path);
  else if (inner === undefined || isMap(document.get(outer))) document.setIn(path, value);
  else document.set(outer, document.createNode({ [inner]: value }));
}

/**
 * The editor's own address follows the one where readers answer, as long as the two were one, or
 * the old one was invented.
 */
function emailFor(data: unknown, contact: string, isSample: boolean): string | undefined {
  const old = valueAt(data, ['editor', 'email']);
  const own = typeof old === 'string' ? old : undefined;
  const isFresh = isSample || Object.keys(Object(data)).length === 0;
  if (isFresh) return mailboxOf(contact);
  const before = valueAt(data, ['contact']);
  const isSame = own !== undefined && typeof before === 'string' && own === mailboxOf(before);
  return isSame ? (mailboxOf(contact) ?? own) : own;
}

function mailboxOf(contact: string): string | undefined {
  return mailbox.safeParse(shownAddress(contact)).success && /^mailto:/i.test(contact)
    ? shownAddress(contact)
    : undefined;
}
