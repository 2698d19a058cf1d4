import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { entry, markdown, SETTINGS } from '../content-folder.ts';
import { brief, problemsIn } from './problems.ts';

async function foundIn(files: Record<string, string | Uint8Array>): Promise<string[]> {
  return (await problemsIn(files)).map((problem) => `${problem.file}: ${brief(problem)}`);
}

describe('check', () => {
  it('finds a picture that is damaged behind its head', async () => {
    const whole = await sharp({
      create: { width: 90, height: 90, channels: 3, background: '#a33' },
    })
      .png()
      .toBuffer();
    const image = { src: '../pics/cut.png', alt: 'A' };
    const files = { 'pics/cut.png': whole.subarray(0, 60), 'entries/a.md': entry({ image }) };
    expect(await foundIn(files)).toEqual(['entries/a.md: error 6 image.src']);
    expect(await foundIn({ ...files, 'pics/cut.png': whole })).toEqual([]);
  });

  it('lets a text lead to pages of lists, index files and the page for what is lost', async () => {
    const body =
      '[a](/wins/page/2/) [b](/people/ada/index.html) [c](/404.html) [d](/topics/bees/page/3/)\n';
    expect(await foundIn({ 'entries/a.md': entry({ topics: ['bees'] }, body) })).toEqual([]);
    const lost = entry({}, '[a](/losses/page/2/)\n');
    expect(await foundIn({ 'entries/a.md': lost })).toEqual(['entries/a.md: error 8 body']);
  });

  it('finds an image without an address', async () => {
    expect(await foundIn({ 'entries/a.md': entry({}, '![pic]()\n') })).toEqual([
      'entries/a.md: error 8 body',
    ]);
  });

  it.each(['&nbsp;\n', '[ref]: https://example.org/only\n', '\u200b\n'])(
    'takes a text that shows nothing for an empty one: %j',
    async (body) => {
      expect(await foundIn({ 'entries/a.md': entry({}, body) })).toContain(
        'entries/a.md: error 1 body',
      );
    },
  );

  it('takes a title that shows nothing for an empty one', async () => {
    expect(await foundIn({ 'entries/a.md': entry({ title: '\u3164' }) })).toContain(
      'entries/a.md: error 2 title',
    );
  });

  it('lets empty fields within a group count as absent', async () => {
    const settings = SETTINGS.replace('{name: Edda}', '{name: Edda, email: }');
    expect(await foundIn({ 'newsletter.yaml': settings })).toEqual([]);
  });

  it('points at the field that opens a bracket and does not close it', async () => {
    const text = '---\ntitle: [x\ndate: 2026-09-01\nkind: win\npeople: [ada]\n---\n\nNews.\n';
    expect(await foundIn({ 'entries/a.md': text })).toEqual(['entries/a.md: error 2 title']);
  });

  it('gives an example that can be pasted as a line', async () => {
    const [problem] = await problemsIn({ 'digests/a.md': markdown({ date: '2026-09-01' }, '') });
    expect(problem?.fix).toBe('add it, for example title: "Late summer news"');
  });
});
