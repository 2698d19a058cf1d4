import { PAPER } from './paper.ts';
import { paths } from './paths.ts';
import type { Site } from './site.ts';

/** Launchers show about this many letters below an icon. */
const SHORT = 12;

/**
 * The web manifest (W3C): a name, icons and colours for a home screen. `display` is `browser`: a
 * letter is full of links to elsewhere, for which readers want their tabs and the address.
 */
export function manifestOf(site: Site): string {
  const { newsletter, addresses, direction } = site;
  const home = addresses.local(paths.home);
  const icon = (path: string, size: number, purpose: 'any' | 'maskable') => ({
    src: addresses.local(path),
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  const manifest = {
    name: newsletter.title,
    short_name: shortName(newsletter.title),
    description: newsletter.tagline,
    lang: newsletter.language,
    dir: direction,
    start_url: home,
    scope: home,
    display: 'browser',
    background_color: PAPER.light,
    theme_color: PAPER.light,
    icons: [
      icon(paths.icon, 192, 'any'),
      icon(paths.largeIcon, 512, 'any'),
      icon(paths.maskIcon, 512, 'maskable'),
    ],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** As many whole words of a title as fit below an icon; the first one in any case. */
export function shortName(title: string): string {
  const [first = '', ...rest] = title.split(' ');
  let name = first;
  for (const word of rest) {
    if (lengthOf(`${name} ${word}`) > SHORT) break;
    name += ` ${word}`;
  }
  return name;
}

const letters = new Intl.Segmenter('und', { granularity: 'grapheme' });

function lengthOf(text: string): number {
  return [...letters.segment(text)].length;
}
