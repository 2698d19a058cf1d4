import { join } from 'node:path';
import sharp from 'sharp';
import { INBOX, openInbox } from '../../src/read/inbox.ts';
import type { Incoming } from '../../src/submissions/item.ts';
import { contentFolder, entry, type Files, markdown, SETTINGS } from '../content-folder.ts';

/** What Bo sends in about himself, whom nobody knows yet; `changes` replace parts of it. */
export function news(changes: Partial<Incoming> = {}): Incoming {
  return {
    door: 'mail',
    key: '<kiln@mail.example.org>',
    at: '2026-11-18T09:00:00.000Z',
    from: { name: 'Bo', email: 'bo@example.org' },
    values: {
      kind: 'win',
      about: 'me',
      title: 'A kiln for the yard',
      body: 'We built a **kiln**.',
      consent: 'yes',
      sender: 'Bo Larsen',
      email: 'bo@example.org',
    },
    text: 'As it came.',
    pictures: [],
    leftOut: [],
    ...changes,
  };
}

/** A picture as the doors hand it over. */
export async function picture(): Promise<Incoming['pictures'][number]> {
  const image = sharp({ create: { width: 60, height: 40, channels: 3, background: '#a63' } });
  const bytes = new Uint8Array(await image.jpeg().toBuffer());
  return { name: 'kiln.jpg', type: 'image/jpeg', width: 60, height: 40, bytes };
}

/** A content folder with an inbox in which things have come. */
export function folderWith(came: readonly Incoming[], files: Files = {}): string {
  const folder = contentFolder({
    'newsletter.yaml': SETTINGS.replace('{name: Edda}', '{name: Edda, email: edda@example.org}'),
    'entries/news.md': entry(),
    'digests/two.md': markdown({ title: 'Two of many', date: '2026-11-21' }, 'Dear all.\n'),
    ...files,
  });
  const inbox = openInbox(join(folder, INBOX));
  inbox.addAll(came);
  inbox.close();
  return folder;
}
