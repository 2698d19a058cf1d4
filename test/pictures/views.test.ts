import { expect, it } from 'vitest';
import type { Picture } from '../../src/markdown/picture.ts';
import type { Measured } from '../../src/pictures/measured.ts';
import { parseContent } from '../../src/read/parse.ts';
import { entryView } from '../../src/site/entry-view.ts';
import { faceOf } from '../../src/site/face.ts';
import { renderBody } from '../../src/site/html.ts';
import { type Ending, pictureFiles } from '../../src/site/picture-files.ts';
import { buildSite, type Site } from '../../src/site/site.ts';
import { entry, markdown, person, SETTINGS } from '../content-folder.ts';
import { letterFrom } from '../email/letter.ts';

const measured = (stem: string, width: number, height: number): Measured => ({
  name: `${stem.padEnd(16, '0')}-${width}.jpg`,
  width,
  height,
});

const PICTURES = new Map([
  ['pictures/ada.jpg', measured('ada', 480, 600)],
  ['pictures/boat.jpg', measured('b0a7', 1200, 800)],
  ['pictures/dot.jpg', measured('d07', 20, 20)],
  ['pictures/both.jpg', measured('b07h', 700, 300)],
]);

const FILES = {
  'newsletter.yaml': SETTINGS.replace('example.org', 'example.org/letters'),
  'people/ada.md': person(
    { photo: '../pictures/ada.jpg', photo_alt: 'Ada, laughing' },
    'I sail. ![A dot](../pictures/dot.jpg)\n',
  ),
  'people/grace.md': person({
    name: 'Grace Hopper',
    photo: '../pictures/both.jpg',
    photo_alt: 'Grace',
  }),
  'people/zoe.md': person({ name: 'Zoë' }),
  'entries/boat.md': entry(
    {
      title: 'A boat',
      people: ['ada', 'grace', 'zoe'],
      image: { src: '../pictures/boat.jpg', alt: 'A red boat' },
    },
    'It floats. ![Both of us](../pictures/both.jpg)\n',
  ),
  'digests/now.md': markdown(
    { title: 'Now', date: '2026-09-02' },
    '![Boat](../pictures/boat.jpg)\n',
  ),
};

const ENDINGS: Ending[] = ['avif', 'webp', 'jpg', 'png'];

/** The names of all files that a site publishes. */
function publishedBy(site: Site): string[] {
  return ENDINGS.flatMap((ending) =>
    pictureFiles(site, ending).map(({ name }) => `${name}.${ending}`),
  );
}

/** The names of all files that a picture or a piece of HTML asks for. */
function askedBy(shown: unknown): string[] {
  const found = JSON.stringify(shown).matchAll(/\/letters\/pictures\/([^\s"\\,]+)/g);
  return [...found].map(([, name]) => String(name));
}

const texts = Object.entries(FILES).map(([file, text]) => ({ file, text }));
const reading = parseContent(texts);
const { newsletter } = reading;
if (!newsletter) throw new Error(JSON.stringify(reading.problems));
const site = await buildSite({
  content: { ...reading, newsletter },
  now: Date.parse('2026-11-21T12:00:00Z'),
  preview: false,
  measure: async () => PICTURES,
});
const [boat] = site.entries;
if (!boat) throw new Error('no entry');
const image = entryView(site, boat).image;

it('offers the image of an entry in every format and width, with its description', () => {
  expect(image).toMatchObject({
    src: '/letters/pictures/b0a7000000000000-1200.jpg',
    width: 1200,
    height: 800,
    alt: 'A red boat',
    sizes: '(min-width: 46rem) 42rem, 92vw',
  });
  expect(image?.sources?.map(({ type }) => type)).toEqual(['image/avif', 'image/webp']);
  expect(image?.sources?.[0]?.srcset).toBe(
    [480, 800, 1200]
      .map((width) => `/letters/pictures/b0a7000000000000-${width}v1.avif ${width}w`)
      .join(', '),
  );
});

it('offers feeds and mail the one file that it always offered', async () => {
  const plain: Picture & { alt: string } = {
    src: 'https://letter.example.org/letters/pictures/b0a7000000000000-1200.jpg',
    width: 1200,
    height: 800,
    alt: 'A red boat',
  };
  expect(entryView(site, boat, 'elsewhere').image).toEqual(plain);
  const letter = await letterFrom(FILES, PICTURES);
  expect(letter.sections[0]?.entries[0]?.image).toEqual({ ...plain, width: 568, height: 379 });
  const elsewhere = renderBody(site, boat, { pageAddress: 'https://letter.example.org/letters/' });
  expect(elsewhere).not.toMatch(/<picture|srcset|loading|decoding/);
  expect(elsewhere).toContain('<img src="https://letter.example.org/letters/pictures/b07h');
  expect(letter.note.html).toMatch(
    /^<p><img src="https:[^"]+-1200.jpg" alt="Boat" width="568" height="379"><\/p>$/,
  );
});

it('shows a person by a small square beside their name and a large one on their page', () => {
  const photo = faceOf(site, 'ada').photo;
  expect(photo?.small).toMatchObject({ width: 64, height: 64, alt: 'Ada, laughing' });
  expect(photo?.small.src).toMatch(/-face-128v1\.jpg$/);
  expect(photo?.small.sources?.[0]?.srcset).toMatch(/-face-64v1\.avif 1x, .*-face-128v1\.avif 2x$/);
  expect(photo?.large).toMatchObject({ width: 128, height: 128, alt: 'Ada, laughing' });
  expect(photo?.large.src).toMatch(/-face-256v1\.jpg$/);
});

it('gives each person a monogram and a ground that stay theirs', () => {
  expect(faceOf(site, 'zoe')).toEqual({ monogram: 'Z', tint: faceOf(site, 'zoe').tint });
  const tints = Array.from({ length: 600 }, (_, number) => faceOf(site, `friend-${number}`).tint);
  const counts = [0, 1, 2, 3, 4, 5].map((tint) => tints.filter((each) => each === tint).length);
  expect(counts.reduce((a, b) => a + b)).toBe(600);
  expect(Math.min(...counts)).toBeGreaterThan(60);
  expect(['ada', 'grace', 'zoe', '王'].map((id) => faceOf(site, id).tint)).toMatchInlineSnapshot(`
    [
      1,
      1,
      1,
      5,
    ]
  `);
});

it('publishes exactly what pages offer, besides each picture as feeds and mail show it', () => {
  const bodies = [...site.entries, ...site.people].map((source) => renderBody(site, source));
  const faces = site.people.map(({ id }) => faceOf(site, id));
  const asked = new Set(askedBy([image, bodies, faces]));
  const plain = [...PICTURES.values()].map(({ name }) => name);
  const firstFaces = faces.flatMap(({ photo }) =>
    photo ? [photo.small.width, photo.large.width] : [],
  );
  expect(firstFaces).toEqual([64, 128, 64, 128]);
  const published = publishedBy(site);
  expect(new Set(published).size).toBe(published.length);
  expect([...asked].filter((name) => !published.includes(name))).toEqual([]);
  expect(published.filter((name) => !asked.has(name) && !plain.includes(name))).toEqual([]);
});
