import PostalMime from 'postal-mime';
import { answerMail } from '../../src/command/inbox-mail.ts';
import type { Draft } from '../../src/drafts/draft.ts';
import { entrySchema } from '../../src/entries/entry.ts';
import type { Acceptance } from '../../src/inbox/acceptance.ts';
import type { DeskItem } from '../../src/inbox/desk-item.ts';
import { deskJson, deskLine, deskWords } from '../../src/inbox/show.ts';
import { personSchema } from '../../src/people/person.ts';
import { parseFrontMatter } from '../../src/read/front-matter.ts';
import { markdownFile } from '../../src/writing/markdown-file.ts';
import { WORLD } from './world.ts';

/** What no text may hold that a terminal prints: controls, and what turns text around or hides in it. */
const UNSEEN =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\u200b\u2060-\u2064\ufeff\u{e0000}-\u{e007f}]/u;

/** What the desk says of an item, and what of it a terminal must not get. */
export function saidAtDesk(seen: DeskItem): { said: string; faults: string[] } {
  const lines = [deskLine(seen), ...deskWords(seen)];
  JSON.parse(JSON.stringify(deskJson(seen)));
  return {
    said: lines.join('\n'),
    faults: lines.filter((line) => UNSEEN.test(line) || line.includes('\n')),
  };
}

/** Paths of what a submission becomes: nothing but small letters below its folder. */
const INSIDE = /^(?:entries\/\d{4}|people|pictures)\/[a-z0-9]+(?:-[a-z0-9]+)*\.(?:md|jpg|png)$/;

/** A file as it would be written. */
export interface File {
  file: string;
  text: string;
}

/** The files of an acceptance. */
export function filesOf({ entry, person }: Acceptance): File[] {
  return [...(person ? [person] : []), entry].map(({ file, fields, body }) => ({
    file,
    text: markdownFile(fields, body),
  }));
}

/** The fields that an entry of a submission may have; `consented`, `people` and `via` hold ids alone. */
const FIELDS = new Set([
  ...['title', 'kind', 'date', 'people', 'link', 'by', 'until', 'starts', 'ends', 'place'],
  ...['online', 'via', 'image', 'consented', 'draft'],
]);

/** What is wrong with the files that news becomes: where they stand, and what is read in them again. */
export function fileFaults(files: readonly File[], ids: ReadonlySet<string>): string[] {
  return files.flatMap(({ file, text }) => {
    if (!INSIDE.test(file)) return [`${file} stands elsewhere`];
    const { data = {}, faults } = parseFrontMatter(text);
    const isPerson = file.startsWith('people/');
    const schema = isPerson ? personSchema : entrySchema;
    const { error } = schema.safeParse(data);
    const strange = Object.keys(data).filter((name) =>
      isPerson ? !['name', 'consent'].includes(name) : !FIELDS.has(name),
    );
    const named = ['people', 'consented', 'via'].flatMap((name) => data[name] ?? []).map(String);
    return [
      ...faults.map(({ message }) => `${file}: ${message}`),
      ...(error?.issues ?? []).map(({ message }) => `${file}: ${message}`),
      ...strange.map((name) => `${file} has the field ${name}`),
      ...(isPerson && data.consent !== 'ask' ? [`${file} has a consent`] : []),
      ...named.filter((id) => !ids.has(id)).map((id) => `${file} names ${id}`),
    ];
  });
}

/** The headers of the mail that a draft becomes, each name once, and no other. */
export async function mailFaults(answer: Draft, seen: DeskItem): Promise<string[]> {
  const { message } = await answerMail(answer, seen.item, 'accepted', WORLD.newsletter);
  const head = message.slice(0, message.indexOf('\r\n\r\n'));
  const names = [...head.matchAll(/^([!-9;-~]+):/gm)].map(([, name = '']) => name.toLowerCase());
  const parsed = await PostalMime.parse(message);
  const to = parsed.to ?? [];
  const [addressee] = to;
  return [
    ...names.filter((name, at) => names.indexOf(name) !== at).map((name) => `${name} twice`),
    ...names.filter((name) => !HEADERS.has(name)).map((name) => `${name} in the head`),
    ...(/[^\r]\n|\r[^\n]/.test(head) ? ['a bare line end'] : []),
    ...(to.length === 1 && addressee?.address === answer.to[0]?.email ? [] : ['goes elsewhere']),
    ...(parsed.cc || parsed.bcc ? ['goes to others too'] : []),
    ...(parsed.attachments.length > 0 || parsed.html ? ['has parts'] : []),
    ...(/[\r\n]/.test(parsed.subject ?? '') ? ['a subject of lines'] : []),
  ];
}

const HEADERS = new Set([
  ...['from', 'to', 'subject', 'in-reply-to', 'references', 'x-unsent', 'mime-version'],
  ...['content-type', 'content-transfer-encoding'],
]);
