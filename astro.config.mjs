import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { contentFolder, readContent } from './src/read/disk.ts';
import { SETTINGS } from './src/read/parse.ts';

const kit = fileURLToPath(new URL('.', import.meta.url));
const folder = contentFolder(process.env, kit);
const { newsletter } = readContent(folder, { only: SETTINGS });
const site = new URL(newsletter?.url ?? 'https://newsletter.invalid');

/** Pages for the editor, which no search engine needs. */
const isForReaders = (/** @type {string} */ page) => !/\/digests\/.+\/email\/$/.test(page);

/** Restarts the dev server when the settings change, for the site's address comes from them. */
const watchSettings = {
  name: 'watch-settings',
  hooks: {
    'astro:config:setup': (/** @type {{ addWatchFile(path: string): void }} */ { addWatchFile }) =>
      addWatchFile(`${folder}/${SETTINGS}`),
  },
};

export default defineConfig({
  site: site.origin,
  base: site.pathname,
  trailingSlash: 'always',
  integrations: [sitemap({ filter: isForReaders }), watchSettings],
  build: { format: 'directory', concurrency: 16 },
  devToolbar: { enabled: false },
  vite: { ssr: { external: ['satteri', 'sharp'] } },
});
