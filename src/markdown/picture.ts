import type { MdastVisitorContext } from 'satteri';
import { isSafeAddress } from './address.ts';

/** A picture that may be shown: its address, and its size in CSS pixels. */
export interface Picture {
  src: string;
  width: number;
  height: number;
  /** The same picture in other formats, which browsers try in this order. */
  sources?: PictureSource[];
  /** How wide the picture will be shown, for choosing in {@link sources} (the `sizes` of HTML). */
  sizes?: string;
}

/** A picture in one other format. */
export interface PictureSource {
  /** Such as `image/avif`. */
  type: string;
  /** Addresses, each with a width or density, as in HTML. */
  srcset: string;
}

type Node = Parameters<MdastVisitorContext['replaceNode']>[1];
type Image = Extract<Node, { type: 'image' }>;

const ON_PAGES = { loading: 'lazy', decoding: 'async' };

/** A picture as a node of Markdown; elsewhere than on a page (in a feed, a mail) it is one plain `img`. */
export function pictureNode(picture: Picture, alt: string, isElsewhere: boolean): Node {
  const { src, width, height, sizes } = picture;
  const image: Image = {
    type: 'image',
    url: src,
    alt,
    data: { hProperties: { width, height, ...(!isElsewhere && ON_PAGES) } },
  };
  const sources = isElsewhere ? [] : (picture.sources ?? []).filter(isSafe);
  if (sources.length === 0) return image;
  const children = sources.map(({ type, srcset }) => ({
    type: 'source',
    data: { hName: 'source', hProperties: { type, srcSet: srcset, ...(sizes && { sizes }) } },
    children: [],
  }));
  return { type: 'picture', data: { hName: 'picture' }, children: [...children, image] };
}

function isSafe({ srcset }: PictureSource): boolean {
  return srcset.split(', ').every((candidate) => isSafeAddress(candidate.split(' ', 1).join('')));
}
