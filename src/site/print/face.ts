import type { Face } from '../face.ts';
import type { PictureView } from '../picture-view.ts';
import { type Html, html } from './template.ts';

/** How a picture is printed. */
export interface PictureLook {
  /** `eager` for the picture at the top of a page, which is wanted first. Default: `lazy`. */
  loading?: 'eager' | 'lazy';
  /** Classes of the `img`. */
  mark?: string | undefined;
}

/** A picture in the widths and formats that there are of it. */
export function pictureHtml(picture: PictureView, { loading, mark }: PictureLook = {}): Html {
  const { src, width, height, alt, sizes, sources = [] } = picture;
  const said = alt === '' ? html` alt` : html` alt="${alt}"`;
  const marked = mark !== undefined && html` class="${mark}"`;
  const shown = sizes !== undefined && html` sizes="${sizes}"`;
  const urgency = loading === 'eager' ? html` fetchpriority="high"` : html` loading="lazy"`;
  const image = html`
    <img src="${src}" width="${width}" height="${height}"${said}${marked} decoding="async"${urgency}>
  `;
  if (sources.length === 0) return image;
  const offered = sources.map(
    ({ type, srcset }) => html`<source type="${type}" srcset="${srcset}"${shown}>`,
  );
  return html`<picture>${offered}${image}</picture>`;
}

/** How a face is printed. */
export interface FaceLook {
  /** Is the face the picture of this page, and not a mark beside a name? */
  isMain?: boolean;
  /** A class of microformats for the photo. */
  mark?: string | undefined;
}

/** The face of a person: their photo, or their initials. */
export function faceHtml({ photo, monogram, tint }: Face, look: FaceLook = {}): Html {
  const { isMain = false, mark = isMain ? 'u-photo' : undefined } = look;
  const main = isMain ? ' face-main' : '';
  if (!photo) {
    return html`
      <span class="face monogram tint-${tint}${main}" aria-hidden="true">${monogram}</span>
    `;
  }
  const picture = isMain
    ? pictureHtml(photo.large, { loading: 'eager', mark })
    : pictureHtml({ ...photo.small, alt: '' }, { mark });
  return html`<span class="face photo${main}">${picture}</span>`;
}
