import { quote } from '../../fields/fault.ts';
import { pictureReference } from '../../pictures/reference.ts';
import { SETTINGS } from '../../read/parse.ts';
import type { Check, Evidence } from '../evidence.ts';
import { heldIn } from '../held.ts';
import { EMPTY_ALTS } from '../phrases/alt-words.ts';
import { simple } from '../phrases/phrases.ts';
import { atBody, atField, atFile, finding, type Place } from '../place.ts';
import { proseOf } from '../prose.ts';
import { HUGE_PICTURE, kilobytes } from '../size.ts';

/** An image of the letter's texts, and where it and its description are written. */
interface Shown {
  src: string;
  alt: string;
  /** The file that names it. */
  from: string;
  place: Place;
  altPlace: Place;
}

/** Pictures that no reader sees. */
export const imageMissing: Check = {
  name: 'image-missing',
  about: 'A picture stands on another site, so that readers see a link in its place',
  find: (evidence) =>
    remoteImages(evidence).map(({ src, place }) =>
      finding(
        place,
        `the picture ${quote(src)} stands on another site, and readers see only a link`,
        'save it in the content folder, if you may, and give its relative path',
      ),
    ),
};

/** Pictures whose description describes nothing. */
export const imageAlt: Check = {
  name: 'image-alt',
  about: 'The description of a picture describes nothing, such as "photo" or the name of a file',
  find: (evidence) =>
    imagesIn(evidence).flatMap(({ src, alt, altPlace }) => {
      if (!isIdle(alt, src)) return [];
      const message = `${quote(alt)} does not describe the picture`;
      return [finding(altPlace, message, 'say what it shows, for those who cannot see it')];
    }),
};

/** Pictures that take long to arrive. */
export const imageHuge: Check = {
  name: 'image-huge',
  about: 'A published picture has more than 1 MB',
  find(evidence) {
    const images = imagesIn(evidence);
    return [...evidence.pictureBytes].flatMap(([file, bytes]) => {
      if (bytes <= HUGE_PICTURE) return [];
      const place = images.find(({ from, src }) => fileOf(from, src) === file)?.place;
      const message = `the picture ${quote(file)} has ${kilobytes(bytes)}, and readers wait for it`;
      const fix = `make it smaller than ${kilobytes(HUGE_PICTURE)}: fewer pixels, or JPEG for a photograph`;
      return [finding(place ?? atFile({ file }), message, fix)];
    });
  },
};

/** Pictures that mail programs may refuse to load. */
export const imageInsecure: Check = {
  name: 'image-insecure',
  about: 'A picture is not loaded over https, which many mail programs refuse',
  find(evidence) {
    const { newsletter, html, reading } = evidence;
    const fix = 'begin the address with https://, if the site answers there';
    const isOpen = /^http:/i.test(newsletter.url) && html.includes('<img');
    return [
      ...(isOpen
        ? [
            finding(
              atField(reading, { file: SETTINGS }, ['url']),
              'the site does not stand at https://, and many mail programs will not show its pictures',
              fix,
            ),
          ]
        : []),
      ...remoteImages(evidence)
        .filter(({ src }) => /^http:/i.test(src))
        .map(({ src, place }) =>
          finding(place, `the picture ${quote(src)} is not loaded over https`, fix),
        ),
    ];
  },
};

/** The images of other sites in the note and in the entries. */
export function remoteImages(evidence: Evidence): Shown[] {
  return imagesIn(evidence).filter(({ src, from }) => 'remote' in pictureReference(from, src));
}

function imagesIn({ digest, chosen, reading }: Evidence): Shown[] {
  const entries = heldIn(chosen);
  const inBodies = [digest, ...entries].flatMap((source) =>
    proseOf(source).images.map(
      ({ src, alt, line, addressLine }): Shown => ({
        src,
        alt,
        from: source.file,
        place: atBody(reading, source, addressLine),
        altPlace: atBody(reading, source, line),
      }),
    ),
  );
  const inFields = entries.flatMap((entry): Shown[] => {
    if (!entry.image) return [];
    const at = (field: string) => atField(reading, entry, ['image', field]);
    return [{ ...entry.image, from: entry.file, place: at('src'), altPlace: at('alt') }];
  });
  return [...inBodies, ...inFields];
}

function fileOf(from: string, src: string): string | undefined {
  const reference = pictureReference(from, src);
  return 'file' in reference ? reference.file : undefined;
}

/** Does a description only name the file, the camera's number, or that it is a picture? */
function isIdle(alt: string, src: string): boolean {
  const text = simple(alt).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  const file = simple(src.split(/[?#]/, 1)[0]?.split('/').at(-1) ?? '');
  const stem = file.replace(/\.[a-z]+$/, '');
  const isStem = text === stem && /[\d_-]/.test(stem);
  const words = text.replace(/[\s_-]*\(?\d+\)?$/, '');
  return text === file || isStem || EMPTY_ALTS.has(words) || FILE.test(text) || CAMERA.test(text);
}

const FILE = /^\S+\.(?:jpe?g|png|gif|webp|avif|svg|tiff?|heic|bmp)$/;

/** Names that cameras, telephones and programs give: `IMG_1234`, `Screenshot 2026-01-02 at 3.04`. */
const CAMERA =
  /^(?:(?:img|dsc[fn]?|dcim|pxl|mvi|pict|wp|gopr|image|photo|foto|bild|scan|unnamed)[\s_-]*[\d_-]{2,}\S*|[\d\s._:-]+|(?:screenshot|screen shot|bildschirmfoto|captura de pantalla|capture d'ecran|schermata|whatsapp image)(?:[\s\d._:-]|at|um|alle|a las|a|am|pm)+)$/;
