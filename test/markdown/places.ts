import type { HtmlOptions } from '../../src/markdown/html.ts';
import type { Picture } from '../../src/markdown/picture.ts';

/** A place that lets every address through, so that only Markdown's own judgement remains. */
export const OPEN: HtmlOptions = {
  link: (address) => address,
  image: (src) => ({ src, width: 40, height: 30 }),
};

/** A place elsewhere (a feed, a mail), with every option. */
export const ELSEWHERE: HtmlOptions = {
  ...OPEN,
  image: () => undefined,
  headingLevel: 4,
  idPrefix: 'note-7-',
  pageAddress: 'https://letter.example.org/entries/a/',
};

/** A picture as a site offers it. */
export const PICTURE: Picture = {
  src: '/pictures/a-40.jpg',
  width: 40,
  height: 30,
  sources: [
    { type: 'image/avif', srcset: '/pictures/a-20.avif 20w, /pictures/a-40.avif 40w' },
    { type: 'image/webp', srcset: '/pictures/a-20.webp 20w, /pictures/a-40.webp 40w' },
  ],
  sizes: '(min-width: 46rem) 42rem, 92vw',
};

/** A site as it is: paths of pictures, addresses as they are written. */
export const SITE: HtmlOptions = {
  link: (address) => address,
  image: (src) => (/^(\.\.|)\/\w+\.jpg$/.test(src) ? PICTURE : undefined),
};
