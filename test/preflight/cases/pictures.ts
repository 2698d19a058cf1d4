import { SETTINGS } from '../../content-folder.ts';
import type { Cases } from '../case.ts';
import { DIGEST, digest, win } from '../clean.ts';

const note = (text: string) => ({ files: { [DIGEST]: digest({}, `${text}\n`) } });
const shown = (alt: string) => ({
  files: {
    'entries/new.md': win({ title: 'A sieve', image: { src: '../pictures/hive.jpg', alt } }),
  },
});
const NOTE = `${DIGEST}:6 body`;
const ALT = 'entries/new.md:6 image.alt';
const OPEN = SETTINGS.replace('https://letter', 'http://letter');

export const pictures: Cases = {
  'a picture of another site': {
    ...note('Hello. ![Bees at the gate](https://pictures.example.org/bees.jpg)'),
    trips: [`image-missing ${NOTE}`],
  },
  'a picture of another site, by reference': {
    ...note('Hello. ![Bees at the gate][b]\n\n[b]: https://pictures.example.org/bees.jpg'),
    trips: [`image-missing ${DIGEST}:8 body`],
  },
  'a picture of the content folder': {
    ...note('Hello. ![Bees at the gate](../pictures/hive.jpg)'),
    spares: 'image-missing',
  },

  'the name of a file': { ...shown('IMG_1234.jpg'), trips: [`image-alt ${ALT}`] },
  'the number of a camera': { ...shown('DSC01234'), trips: [`image-alt ${ALT}`] },
  'the word for a picture': { ...shown('A photo.'), trips: [`image-alt ${ALT}`] },
  'the word for a picture, numbered': { ...shown('Bild 2'), trips: [`image-alt ${ALT}`] },
  'what a program names it': {
    ...shown('Screenshot 2026-10-01 at 12.04.11'),
    trips: [`image-alt ${ALT}`],
  },
  'an idle description in the note': {
    ...note('Hello.\n\n![image](../pictures/hive.jpg)'),
    trips: [`image-alt ${DIGEST}:8 body`],
  },
  'a description that begins so': { ...shown('Photo of Ada and nine hives'), spares: 'image-alt' },
  'a description of a screen': {
    ...shown('Screenshot of the form with 3 fields'),
    spares: 'image-alt',
  },
  'a short description': { ...shown('Hive'), spares: 'image-alt' },

  'a picture of two megabytes': {
    around: { pictureBytes: { 'pictures/hive.jpg': 2_000_000 } },
    trips: ['image-huge entries/oven.md:6 image.src'],
  },
  'a picture of one megabyte': {
    around: { pictureBytes: { 'pictures/hive.jpg': 1024 * 1024 } },
    spares: 'image-huge',
  },

  'a site without https, and a picture': {
    files: {
      ...note('Hello. ![Bees at the gate](../pictures/hive.jpg)').files,
      'newsletter.yaml': OPEN,
    },
    trips: ['image-insecure newsletter.yaml:3 url'],
  },
  'a site without https, and no picture': {
    files: { 'newsletter.yaml': OPEN },
    spares: 'image-insecure',
  },
  'a picture of another site without https': {
    ...note('Hello. ![Bees at the gate](http://pictures.example.org/bees.jpg)'),
    trips: [`image-missing ${NOTE}`, `image-insecure ${NOTE}`],
  },
};
