import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, inflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, buildSite } from '../built-site.ts';
import { entry, markdown, person, SETTINGS, writeFolder } from '../content-folder.ts';

/** A marker for each thing that must never be published, and where it is planted. */
const MARKERS = {
  draft: 'QZdraftQZ',
  embargo: 'QZembargoQZ',
  future: 'QZfutureQZ',
  emailOnly: 'QZemailonlyQZ',
  private: 'QZprivateQZ',
  privateNote: 'QZprivatenoteQZ',
  unasked: 'QZunaskedQZ',
  never: 'QZneverQZ',
  neverDespiteConsented: 'QZneverconsentedQZ',
  unaskedHelper: 'QZhelperQZ',
  unaskedVia: 'QZviaQZ',
  personUnasked: 'QZpersonunaskedQZ',
  personNever: 'QZpersonneverQZ',
  futureDigest: 'QZfuturedigestQZ',
  pictureOfDraft: 'QZdraftpictureQZ',
  photoOfNever: 'QZneverphotoQZ',
  gps: 'QZgpsQZ',
  mailPassword: 'QZpasswordQZ',
  recipient: 'QZrecipientQZ',
  journal: 'QZjournalQZ',
  snapshot: 'QZsnapshotQZ',
} as const;

/** Nothing in the environment makes a build show what only the editor's preview may show. */
const MISLEADING = { DEV: '1', PROD: '', MODE: 'development', NODE_ENV: 'development' };

function marked(fields: Record<string, unknown>, marker: string): string {
  return entry(
    { title: `T ${marker}`, topics: [marker.toLowerCase()], ...fields },
    `B ${marker}\n`,
  );
}

async function pictures() {
  const plain = sharp({ create: { width: 8, height: 8, channels: 3, background: '#abc' } });
  const withMarker = (marker: string) =>
    plain
      .clone()
      .withExif({ IFD0: { Copyright: marker }, IFD3: { GPSLatitudeRef: 'N' } })
      .jpeg()
      .toBuffer();
  return {
    shown: await withMarker(MARKERS.gps),
    draft: await withMarker(MARKERS.pictureOfDraft),
    never: await withMarker(MARKERS.photoOfNever),
  };
}

describe('what is not public', () => {
  let site: BuiltSite;
  let content: string;

  beforeAll(async () => {
    const { shown, draft, never } = await pictures();
    content = writeFolder({
      'newsletter.yaml': SETTINGS,
      'people/ada.md': person({ photo: '../pictures/shown.jpg', photo_alt: 'Ada' }),
      'people/ask.md': person({ name: 'Asked', consent: 'ask', headline: MARKERS.personUnasked }),
      'people/never.md': person({
        name: 'Nobody',
        consent: 'never',
        headline: MARKERS.personNever,
        photo: '../pictures/never.jpg',
        photo_alt: 'x',
        feed: 'https://example.net/qzneverfeedqz.xml',
      }),
      'entries/shown.md': entry({
        title: 'Shown',
        image: { src: '../pictures/shown.jpg', alt: 'A' },
      }),
      'entries/draft.md': marked(
        { draft: true, image: { src: '../pictures/draft.jpg', alt: 'A' } },
        MARKERS.draft,
      ),
      'entries/embargo.md': marked({ embargo: '2026-11-22' }, MARKERS.embargo),
      'entries/future.md': marked({ date: '2026-11-22' }, MARKERS.future),
      'entries/email.md': marked({ audience: 'email' }, MARKERS.emailOnly),
      'private/entries/private.md': marked({}, MARKERS.private),
      'private/notes.md': MARKERS.privateNote,
      'private/mail.yaml': `smtp: {host: mail.example.org, password: ${MARKERS.mailPassword}}\n`,
      'private/recipients.csv': `email,name\nwilhelmina@example.org,${MARKERS.recipient}\n`,
      'private/sent/now.jsonl': `{"to": "${MARKERS.journal}@example.org"}\n`,
      'private/sent/now.json': `{"subject": "${MARKERS.snapshot}"}\n`,
      'private/people/ada.yaml': `notes: ${MARKERS.privateNote}`,
      'entries/unasked.md': marked({ people: ['ask'] }, MARKERS.unasked),
      'entries/never.md': marked({ people: ['ada', 'never'] }, MARKERS.never),
      'entries/never-consented.md': marked(
        { people: ['never'], consented: ['never'] },
        MARKERS.neverDespiteConsented,
      ),
      'entries/helper.md': marked(
        { kind: 'ask', status: 'met', met_on: '2026-09-02', helped_by: ['ask'] },
        MARKERS.unaskedHelper,
      ),
      'entries/via.md': marked({ via: 'ask' }, MARKERS.unaskedVia),
      'digests/now.md': markdown({ title: 'Now', date: '2026-11-20' }, 'Hello.\n'),
      'digests/later.md': markdown(
        { title: `Later ${MARKERS.futureDigest}`, date: '2026-11-22' },
        'Hello.\n',
      ),
      'pictures/shown.jpg': shown,
      'pictures/draft.jpg': draft,
      'pictures/never.jpg': never,
    });
    site = await buildSite(content, MISLEADING);
  });
  afterAll(() => {
    site?.remove();
    if (content) rmSync(content, { recursive: true, force: true });
  });

  it('is planted where the public entry is found, so that looking would find it', () => {
    expect(site.files).toContain('entries/shown/index.html');
    expect(site.read('rss.xml')).toContain('Shown');
    const found = site.files.filter((file) => file.endsWith('.pf_fragment'));
    const texts = found.flatMap((file) => inflated(readFileSync(join(site.folder, file))));
    expect(texts.some((text) => text.includes('"title":"Shown"'))).toBe(true);
    for (const marker of [MARKERS.pictureOfDraft, MARKERS.gps]) {
      const file = marker === MARKERS.gps ? 'shown' : 'draft';
      expect(readFileSync(join(content, `pictures/${file}.jpg`)).includes(marker)).toBe(true);
    }
  });

  it.each(Object.entries(MARKERS))('never reaches any byte of the output: %s', (_name, marker) => {
    const wanted = marker.toLowerCase();
    const leaks = site.files.filter((file) => {
      const bytes = readFileSync(join(site.folder, file));
      const texts = [bytes.toString('latin1'), bytes.toString('utf16le'), file, ...inflated(bytes)];
      return texts.some((text) => text.toLowerCase().includes(wanted));
    });
    expect(leaks).toEqual([]);
  });

  it('has no page, feed or line in the blogroll for a person who did not consent', () => {
    expect(site.files.filter((file) => /^people\/(ask|never)\//.test(file))).toEqual([]);
    expect(site.read('blogroll.opml')).not.toContain('qzneverfeedqz');
  });
});

/** The texts that a PNG or a file of the search keeps compressed. */
function inflated(bytes: Buffer): string[] {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return [gunzipSync(bytes).toString('utf8')];
  const at = bytes.indexOf('zTXt');
  if (at === -1) return [];
  try {
    return [inflateSync(bytes.subarray(bytes.indexOf(0, at) + 2)).toString('latin1')];
  } catch {
    return [];
  }
}
