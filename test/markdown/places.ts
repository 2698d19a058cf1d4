import type { HtmlOptions } from '../../src/markdown/html.ts';

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

/** A site as it is: paths of pictures, addresses as they are written. */
export const SITE: HtmlOptions = {
  link: (address) => address,
  image: (src) =>
    /^(\.\.|)\/\w+\.jpg$/.test(src)
      ? { src: '/pictures/a-40.jpg', width: 40, height: 30 }
      : undefined,
};
