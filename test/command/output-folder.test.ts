import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mendOutput, outputFault } from '../../src/command/output-folder.ts';
import { contentFolder } from '../content-folder.ts';

const KEPT = ['/work/kit/src', '/home/edda/content'];

/** What every build makes. */
const BUILT = ['rss.xml', 'atom.xml', 'feed.json', 'blogroll.opml', 'sitemap-index.xml'];

describe('the output folder', () => {
  it.each(['/', '/work', '/work/kit', '/work/kit/', '/home/edda', '/home/edda/content'])(
    'is not %s, which holds what must be kept',
    (out) => expect(outputFault(out, KEPT)).toMatch(/it holds \//),
  );

  it.each(['/work/kit/dist-that-is-not-there', '/work/kitchen', '/nowhere/at/all'])(
    'may be %s',
    (out) => expect(outputFault(out, KEPT)).toBeUndefined(),
  );

  it.each(['/work/kit/src/out', '/home/edda/content/out/deeper'])(
    'is not %s, which lies in what must be kept',
    (out) => expect(outputFault(out, KEPT)).toMatch(/it lies in \//),
  );

  it('is no folder of other files, and no file', () => {
    const folder = contentFolder({
      'mine/letter.txt': 'x',
      'podcast/rss.xml': 'x',
      ...Object.fromEntries(BUILT.map((file) => [`built/${file}`, 'x'])),
    });
    expect(outputFault(join(folder, 'mine'), KEPT)).toMatch(/other files/);
    expect(outputFault(join(folder, 'podcast'), KEPT)).toMatch(/other files/);
    expect(outputFault(join(folder, 'mine/letter.txt'), KEPT)).toMatch(/is a file/);
    expect(outputFault(join(folder, 'mine/letter.txt/out'), KEPT)).toMatch(/is a file/);
    expect(outputFault(join(folder, 'built'), KEPT)).toBeUndefined();
  });
});

describe('what a killed build left beside the output folder', () => {
  /** A process that has ended. */
  const { pid } = spawnSync(process.execPath, ['--version']);

  it('is cleared away, and nothing else is', () => {
    const root = contentFolder({
      'dist/index.html': 'new',
      [`dist.replaced-${pid}/index.html`]: 'old',
      [`dist.half-made-${pid}/index.html`]: 'half',
      [`dist.half-made-${process.pid}/index.html`]: 'being made',
      'dist.old-2024/index.html': "the editor's own",
      'dist.replaced/index.html': "the editor's own",
    });
    mendOutput(join(root, 'dist'));
    expect(readdirSync(root).filter((name) => name.startsWith('dist'))).toEqual([
      'dist',
      `dist.half-made-${process.pid}`,
      'dist.old-2024',
      'dist.replaced',
    ]);
    expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('new');
  });

  it('is put back where the new site had not taken its place', () => {
    const root = contentFolder({
      [`dist.replaced-${pid}/index.html`]: 'old',
      [`dist.half-made-${pid}/index.html`]: 'new',
    });
    mendOutput(join(root, 'dist'));
    expect(readdirSync(root).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
    expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('old');
    mendOutput(join(root, 'elsewhere/dist'));
  });
});
