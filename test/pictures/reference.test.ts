import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureReference } from '../../src/pictures/reference.ts';
import { picturesOf } from '../../src/pictures/referenced.ts';

const FROM = 'entries/2026/a.md';

describe('pictureReference', () => {
  it.each([
    ['../../pictures/a.jpg', 'pictures/a.jpg'],
    ['a.jpg', 'entries/2026/a.jpg'],
    ['./a.jpg', 'entries/2026/a.jpg'],
    ['..//./../pictures/a.jpg', 'pictures/a.jpg'],
    ['../../pictures/a%20b.jpg', 'pictures/a b.jpg'],
    ['../../pictures/100%.jpg', 'pictures/100%.jpg'],
    ['../../pictures/ö.jpg', 'pictures/ö.jpg'],
    ['../../privately/a.jpg', 'privately/a.jpg'],
  ])('finds %s', (src, file) => expect(pictureReference(FROM, src)).toEqual({ file }));

  it.each([
    '../../../a.jpg',
    '../../../content/pictures/a.jpg',
    '%2e%2e/%2e%2e/%2E%2E/a.jpg',
    '..%2f..%2f..%2fa.jpg',
    '/pictures/a.jpg',
    '%2fetc/passwd',
    '//example.org/a.jpg',
    '..\\..\\a.jpg',
    'C:\\a.jpg',
    'data:image/png,x',
    'javascript:x',
    'file:///a.jpg',
    '../../private/a.jpg',
    '../../%70rivate/a.jpg',
    '../../pictures/../private/a.jpg',
  ])('refuses %s', (src) => expect(pictureReference(FROM, src)).toHaveProperty('fault'));

  it('refuses private pictures to private entries too: no output could show them', () => {
    expect(pictureReference('private/entries/a.md', 'a.jpg')).toHaveProperty('fault');
    expect(pictureReference('private/entries/a.md', '../../pictures/a.jpg')).toEqual({
      file: 'pictures/a.jpg',
    });
  });

  it.each(['https://example.org/a.jpg', 'HTTP://example.org/a.jpg'])('knows %s as remote', (src) =>
    expect(pictureReference(FROM, src)).toEqual({ remote: src }),
  );

  it('never leads outside the content folder or into its private part', () => {
    const step = fc.constantFrom('..', '.', '', 'a', 'private', '%2e%2e', '%2f', '%5c', 'pictures');
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const found = pictureReference(FROM, steps.join('/'));
        if (!('file' in found)) return;
        expect(found.file.split('/')).not.toContain('..');
        expect(found.file).not.toMatch(/^\/|^private(\/|$)/);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('picturesOf', () => {
  it('finds the pictures of fields and text, and no remote ones', () => {
    const body =
      '![a](../../p/b.jpg)\n\n![c][d] ![](https://e.example/f.jpg)\n\n[d]: ../../p/d.jpg\n';
    const fields = { image: { src: '../../p/a.jpg' }, photo: 7 };
    expect(picturesOf({ file: FROM, body }, fields)).toEqual([
      { src: '../../p/a.jpg', file: 'p/a.jpg' },
      { src: '../../p/b.jpg', file: 'p/b.jpg' },
      { src: '../../p/d.jpg', file: 'p/d.jpg' },
    ]);
  });
});
