import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ChosenDigest } from '../digest/choose.ts';
import { askState } from '../entries/ask-state.ts';
import type { Day } from '../fields/day.ts';
import type { EmailEntry } from '../gate/gate.ts';
import { firstParagraphText } from '../markdown/text.ts';

/** What a letter said when it went out; of its texts only digests, so that it tells no secret. */
export const snapshotSchema = z.strictObject({
  subject: z.string(),
  title: z.string(),
  note: z.string(),
  entries: z.array(z.strictObject({ id: z.string(), section: z.string(), told: z.string() })),
});

/** What a letter said when it went out. */
export type Snapshot = z.output<typeof snapshotSchema>;

/** What a digest says now. It hangs on the editor's words alone, not on how the kit puts them. */
export function snapshotOf({ digest, sections }: ChosenDigest<EmailEntry>): Snapshot {
  return {
    subject: hash(digest.subject ?? digest.title),
    title: hash(digest.title),
    note: hash(digest.body.trim()),
    entries: sections.flatMap(({ id: section, entries }) =>
      entries.map((entry) => ({ id: entry.id, section, told: hash(tell(entry, digest.date)) })),
    ),
  };
}

/** How what a digest holds now differs from what went out, each in a few words; empty where nothing. */
export function differences(sent: Snapshot, now: Snapshot): string[] {
  const before = new Map(sent.entries.map((entry) => [entry.id, entry]));
  const after = new Map(now.entries.map((entry) => [entry.id, entry]));
  const added = [...after.keys()].filter((id) => !before.has(id));
  const gone = [...before.keys()].filter((id) => !after.has(id));
  const changed = [...after.values()].filter(
    ({ id, told }) => (before.get(id)?.told ?? told) !== told,
  );
  const moved = [...after.values()].filter(
    ({ id, section }) => (before.get(id)?.section ?? section) !== section,
  );
  const ids = (entries: { id: string }[]) => entries.map(({ id }) => id).join(', ');
  return [
    sent.subject !== now.subject ? 'the subject is another' : '',
    sent.title !== now.title ? 'the title is another' : '',
    sent.note !== now.note ? 'the opening note is another' : '',
    added.length > 0 ? `it now holds ${added.join(', ')}` : '',
    gone.length > 0 ? `it no longer holds ${gone.join(', ')}` : '',
    changed.length > 0 ? `it tells otherwise of ${ids(changed)}` : '',
    moved.length > 0 ? `${ids(moved)} moved to another section` : '',
  ].filter((words) => words !== '');
}

/** All that a letter says of an entry, as of its day. */
function tell(entry: EmailEntry, on: Day): string {
  const { title, people, link, summary, body } = entry;
  const own = (): unknown => {
    switch (entry.kind) {
      case 'ask':
        return [entry.by, entry.respond, askState(entry, on), entry.helped_by];
      case 'event':
        return [entry.starts, entry.ends, entry.timezone, entry.place, entry.online];
      case 'offer':
        return [entry.until];
      default:
        return [];
    }
  };
  return JSON.stringify([title, people, link, summary ?? firstParagraphText(body), own()]);
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
