import { fileURLToPath } from 'node:url';
import literata from '@fontsource-variable/literata/unicode.json' with { type: 'json' };
import naskh from '@fontsource-variable/noto-naskh-arabic/unicode.json' with { type: 'json' };
import sourceSans from '@fontsource-variable/source-sans-3/unicode.json' with { type: 'json' };
import type { AstroUserConfig } from 'astro';
import { scriptOf } from '../words/words.ts';

type Family = NonNullable<AstroUserConfig['fonts']>[number];
type Provider = Family['provider'];

/** One file of a family: the characters of one script. */
interface Face {
  subset: string;
  /** Characters that it holds, as CSS writes them. */
  range: string;
  file: string;
}

/** The subsets in which a script is written, beside those for Latin names. */
const SUBSETS: Record<string, string[]> = {
  Cyrl: ['cyrillic', 'cyrillic-ext'],
  Grek: ['greek', 'greek-ext'],
};

/** What every site needs: names and places in Latin letters with their accents. */
const LATIN = ['latin', 'latin-ext'];

/**
 * The type of a newsletter, from npm packages and served by the site itself: Literata for reading,
 * Source Sans for the small words, and a Naskh for newsletters in Arabic letters. Only the subsets
 * that its language needs; any other script falls back on the reader's own fonts. A stressed word is the
 * upright, slanted by the browser: another file for it would hold up the first sight of a page by 0.4 s
 * on a slow telephone (Lighthouse 13).
 */
export function fontsFor(language: string): Family[] {
  const script = scriptOf(language);
  const vietnamese = language.toLowerCase().split('-')[0] === 'vi' ? ['vietnamese'] : [];
  const subsets = [...LATIN, ...(SUBSETS[script] ?? []), ...vietnamese];
  const text = faces('literata', literata, subsets);
  const small = faces('source-sans-3', sourceSans, subsets);
  const arabic = faces('noto-naskh-arabic', naskh, ['arabic']);
  return [
    family('Literata', '--font-text', ['Iowan Old Style', 'Georgia', 'serif'], text),
    family('Source Sans 3', '--font-small', ['system-ui', 'sans-serif'], small),
    ...(script === 'Arab' ? [family('Noto Naskh Arabic', '--font-naskh', [], arabic)] : []),
  ];
}

/**
 * `optional`: a page never moves under the reader's eyes because a font arrives late, so that no
 * fallback has to be stretched to its measures either.
 */
function family(name: string, cssVariable: string, fallbacks: string[], files: Face[]): Family {
  return {
    name,
    cssVariable,
    provider: packages,
    fallbacks,
    optimizedFallbacks: false,
    display: 'optional',
    options: { files },
  } as unknown as Family;
}

/** Finds the files in `node_modules`, and tells Astro which subset each is. */
const packages = {
  name: 'packages',
  resolveFont: ({ options }: { options?: { files: Face[] } }) => ({
    fonts: (options?.files ?? []).map(({ subset, range, file }) => ({
      src: [{ url: fileURLToPath(import.meta.resolve(file)), format: 'woff2' }],
      weight: [200, 900],
      style: 'normal' as const,
      unicodeRange: range.split(','),
      meta: { subset },
    })),
  }),
} as unknown as Provider;

function faces(name: string, ranges: Record<string, string>, subsets: readonly string[]): Face[] {
  return subsets.flatMap((subset) => {
    const range = ranges[subset];
    if (range === undefined) return [];
    const file = `@fontsource-variable/${name}/files/${name}-${subset}-wght-normal.woff2`;
    return [{ subset, range, file }];
  });
}
