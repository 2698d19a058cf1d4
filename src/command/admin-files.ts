import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { localScript } from '../admin/local-script.ts';

/** A file of the CMS, served by the site itself; its name is below `/admin/`, with `/`. */
export interface AdminFile {
  name: string;
  bytes(): Uint8Array;
}

const require = createRequire(import.meta.url);

/**
 * The files of Sveltia CMS as npm installed them: the script with the addresses of other hosts
 * replaced, its fonts, the translations of its own words, the one library that it loads while it
 * saves, and the licences of all. No source maps.
 */
export function adminFiles(): AdminFile[] {
  const cms = dirname(dirname(require.resolve('@sveltia/cms')));
  const immutable = dirname(dirname(createRequire(join(cms, 'x.js')).resolve('immutable')));
  const { version, dependencies } = JSON.parse(text(join(cms, 'package.json'))) as {
    version: string;
    dependencies: { immutable: string };
  };
  const library = `vendor/immutable@${dependencies.immutable.replace(/^\D/, '')}`;
  const fonts = readdirSync(join(cms, 'npm/assets')).filter((name) =>
    /\.(woff2|LICENSE\.txt)$/.test(name),
  );
  const locales = readdirSync(join(cms, 'locales'));
  return [
    made('sveltia-cms.js', () => localScript(text(join(cms, 'dist/sveltia-cms.js')))),
    copied('sveltia-cms.LICENSE.txt', join(cms, 'LICENSE.txt')),
    made('vendor/@sveltia/cms/package.json', () => `${JSON.stringify({ version })}\n`),
    made('vendor/unasked.json', () => '{}\n'),
    ...locales.map((name) =>
      copied(`vendor/@sveltia/cms@${version}/locales/${name}`, join(cms, 'locales', name)),
    ),
    ...fonts.map((name) => copied(`vendor/fonts/${fontName(name)}`, join(cms, 'npm/assets', name))),
    copied(`${library}/dist/immutable.es.js`, join(immutable, 'dist/immutable.es.js')),
    copied(`${library}/LICENSE`, join(immutable, 'LICENSE')),
  ];
}

/** Writes the files of the CMS into a folder. */
export function writeAdminFiles(folder: string, files: readonly AdminFile[]): void {
  for (const { name, bytes } of files) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes());
  }
}

/** Has the editor settings for the CMS, which are laid over those that the kit makes? */
export function hasOwnAdminConfig(publicFolder: string): boolean {
  return existsSync(join(publicFolder, 'admin/config.yml'));
}

/** `noto-mono-latin-400-normal-DiC8lJru.woff2` is `noto-mono.woff2`, as the script asks for it. */
function fontName(file: string): string {
  return file.replace(/-latin-.*(?=\.woff2$)/, '');
}

function copied(name: string, file: string): AdminFile {
  return { name, bytes: () => readFileSync(file) };
}

function made(name: string, content: () => string): AdminFile {
  return { name, bytes: () => Buffer.from(content()) };
}

function text(file: string): string {
  return readFileSync(file, 'utf8');
}
