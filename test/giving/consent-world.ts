import { type Circle, circleOf } from '../../src/circle/circle.ts';
import type { Friend } from '../../src/circle/friend.ts';
import type { Entry } from '../../src/entries/entry.ts';
import type { Newsletter } from '../../src/newsletter/newsletter.ts';
import { parseContent, type Reading } from '../../src/read/parse.ts';
import { parsePrivate } from '../../src/read/parse-private.ts';
import { SETTINGS } from '../content-folder.ts';

/** A content folder that was never written, with what is known of it on a day. */
export interface World {
  circle: Circle;
  content: Reading & { newsletter: Newsletter };
  entry(id: string): Entry;
  friend(id: string): Friend;
}

/** The world of some files; the smallest settings are added, and `settings` below them. */
export function worldOf(files: Record<string, string>, today = '2026-11-22', settings = ''): World {
  const all = { 'newsletter.yaml': SETTINGS + settings, ...files };
  const texts = Object.entries(all).map(([file, text]) => ({ file, text }));
  const isPrivate = ({ file }: { file: string }) => file.startsWith('private/');
  const reading = parseContent(texts.filter((each) => !/^private\/(?!entries)/.test(each.file)));
  const side = parsePrivate(texts.filter(isPrivate));
  const { newsletter } = reading;
  const problems = [...reading.problems, ...side.problems];
  if (!newsletter || problems.length > 0) throw new Error(JSON.stringify(problems, null, 2));
  const circle = circleOf({ ...reading, newsletter, side, today });
  const found = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('there is no such thing in this world');
    return value;
  };
  return {
    circle,
    content: { ...reading, newsletter },
    entry: (id) => found(circle.entries.get(id)),
    friend: (id) => found(circle.friends.get(id)),
  };
}
