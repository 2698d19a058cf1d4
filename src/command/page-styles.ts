import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readableAccent } from '../site/accent.ts';
import { kit } from './kit.ts';

/**
 * The CSS of a page that a server of the kit shows: that of the site, in the editor's colour.
 * @param files paths in the kit, in order
 */
export function pageStyles(accent: string, files: readonly string[]): string {
  const { light, dark } = readableAccent(accent);
  const texts = ['src/styles/tokens.css', 'src/styles/base.css', ...files].map((file) =>
    readFileSync(join(kit, file), 'utf8'),
  );
  const faces =
    '--font-text:"Iowan Old Style","Palatino Linotype",Georgia;--font-small:system-ui;--font-naskh:"Noto Naskh Arabic","Geeza Pro"';
  return [`:root{--accent-light:${light};--accent-dark:${dark};${faces}}`, ...texts].join('\n');
}
