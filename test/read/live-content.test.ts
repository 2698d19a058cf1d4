import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Content, Noun } from '../../src/content/content.ts';
import { readContent } from '../../src/read/disk.ts';
import { type LiveContent, openLiveContent } from '../../src/read/live-content.ts';
import { contentFolder, entry, person, SETTINGS } from '../content-folder.ts';

/** Takes every valid file as it is. */
async function open(folder: string): Promise<LiveContent> {
  const live = openLiveContent(folder);
  for (const noun of ['newsletter.yaml', 'people', 'entries', 'digests', 'pages'] as const) {
    await live.judgeBy(noun, async (_id, fields) => fields);
  }
  return live;
}

const NOUNS: Noun[] = ['people', 'entries', 'digests', 'pages'];

/** Of each noun the files and texts, in their order. */
function shapeOf(content: Pick<Content, Noun>): string[] {
  return NOUNS.flatMap((noun) => content[noun].map(({ file, body }) => `${file}: ${body}`));
}

function settings(title: string): string {
  return SETTINGS.replace(/^title: .*/m, `title: ${title}`);
}

describe('live content', () => {
  it('has what is valid, in the order of the files, and nothing private', async () => {
    const folder = contentFolder({
      'people/ada.md': person(),
      'entries/b.md': entry(),
      'entries/a/c.md': entry(),
      'entries/wrong.md': entry({ date: '2026-02-30' }),
      'private/entries/secret.md': entry(),
    });
    const live = await open(folder);
    expect(live.content().entries.map(({ id }) => id)).toEqual(['a/c', 'b']);
    expect(live.content().newsletter?.timezone).toBe('Etc/UTC');
    expect(shapeOf(live.content())).toEqual(shapeOf(readContent(folder)));
  });

  it('is the same as long as nothing changes, and keeps what has not changed', async () => {
    const folder = contentFolder({ 'entries/a.md': entry(), 'entries/b.md': entry() });
    const live = await open(folder);
    const { version, content } = live;
    const before = version();
    expect(await live.look()).toBe(false);
    expect(version()).toBe(before);
    const [a] = content().entries;
    writeFileSync(join(folder, 'entries/b.md'), entry({ title: 'Other' }));
    expect(await live.look()).toBe(true);
    expect(version()).toBeGreaterThan(before);
    expect(content().entries[0]).toBe(a);
    expect(content().entries[1]?.title).toBe('Other');
  });

  it('sees two writings of equal length in one tick of the clock', async () => {
    const folder = contentFolder({ 'entries/a.md': entry({ title: 'Start' }) });
    const live = await open(folder);
    for (let round = 0; round < 30; round += 1) {
      const title = `Round ${100 + round}`;
      writeFileSync(join(folder, 'entries/a.md'), entry({ title }));
      await live.look();
      expect(live.content().entries[0]?.title).toBe(title);
    }
  });

  it('loses a file while it is wrong, and the settings while they are', async () => {
    const folder = contentFolder({ 'entries/a.md': entry() });
    const live = await open(folder);
    writeFileSync(join(folder, 'entries/a.md'), Buffer.from([0xff, 0xfe, 0xff]));
    writeFileSync(join(folder, 'newsletter.yaml'), 'title: [');
    await live.look();
    expect(live.content().entries).toEqual([]);
    expect(live.content().newsletter).toBeUndefined();
    writeFileSync(join(folder, 'entries/a.md'), entry());
    writeFileSync(join(folder, 'newsletter.yaml'), settings('Again'));
    await live.look();
    expect(live.content().entries).toHaveLength(1);
    expect(live.content().newsletter?.title).toBe('Again');
  });

  it('counts a picture as a change, and not what editors leave while they write', async () => {
    const folder = contentFolder({ 'entries/a.md': entry() });
    const live = await open(folder);
    for (const file of ['entries/4913', 'entries/a.md~', 'entries/.a.md.swp']) {
      writeFileSync(join(folder, file), 'x');
    }
    expect(await live.look()).toBe(false);
    writeFileSync(join(folder, 'entries/a.jpg'), 'x');
    expect(await live.look()).toBe(true);
    expect(live.stampOf('entries/a.jpg')).toBeDefined();
    expect(await live.look()).toBe(false);
  });

  it('has after any changes what a fresh reading has', async () => {
    const file = fc.constantFrom('entries/a.md', 'entries/b/a.md', 'people/a.md', 'digests/a.md');
    const text = fc.constantFrom(
      entry({}, 'One.\n'),
      entry({}, 'Two.\n'),
      person({}, 'Three.\n'),
      '',
    );
    const change = fc.oneof(
      fc.record({ act: fc.constant('write' as const), file, text }),
      fc.record({ act: fc.constant('remove' as const), file }),
      fc.record({ act: fc.constant('move' as const), file, to: file }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 6 }),
        async (rounds) => {
          const folder = contentFolder({ 'entries/a.md': entry() });
          const live = await open(folder);
          for (const changes of rounds) {
            for (const one of changes) make(folder, one);
            await live.look();
            expect(shapeOf(live.content())).toEqual(shapeOf(readContent(folder)));
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

type Change =
  | { act: 'write'; file: string; text: string }
  | { act: 'remove'; file: string }
  | { act: 'move'; file: string; to: string };

function make(folder: string, change: Change): void {
  const path = join(folder, change.file);
  if (change.act === 'write') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, change.text);
  } else if (change.act === 'remove') rmSync(path, { force: true });
  else {
    try {
      mkdirSync(dirname(join(folder, change.to)), { recursive: true });
      renameSync(path, join(folder, change.to));
    } catch {
      // It is not there: nothing is moved.
    }
  }
}
