import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { contentFolder, readContent } from './src/read/disk.ts';
import { SETTINGS } from './src/read/parse.ts';

/** Builds of other content folders keep caches of their own, so that none reads another's. */
function cacheFor(/** @type {string} */ content) {
  const own = './node_modules/.astro';
  if (content === resolve(kit, 'content')) return own;
  return `${own}/${createHash('sha256').update(content).digest('hex').slice(0, 16)}`;
}

const kit = fileURLToPath(new URL('.', import.meta.url));
const folder = contentFolder(process.env, kit);
const { newsletter } = readContent(folder, { only: SETTINGS });
const site = new URL(newsletter?.url ?? 'https://newsletter.invalid');

/** Pages for the editor, which no search engine needs. */
const isForReaders = (/** @type {string} */ page) => !/\/digests\/.+\/email\/$/.test(page);

/**
 * Tells the pages by the command itself, and not by anything in the environment, whether this is
 * the editor's preview; and restarts it when the settings change, which hold the site's address.
 * @type {import('astro').AstroIntegration}
 */
const preview = {
  name: 'preview',
  hooks: {
    'astro:config:setup': ({ command, updateConfig, addWatchFile }) => {
      updateConfig({ vite: { define: { __PREVIEW__: String(command === 'dev') } } });
      addWatchFile(`${folder}/${SETTINGS}`);
    },
  },
};

export default defineConfig({
  site: site.origin,
  base: site.pathname,
  trailingSlash: 'always',
  cacheDir: cacheFor(folder),
  integrations: [sitemap({ filter: isForReaders }), preview],
  build: { format: 'directory', concurrency: 16 },
  devToolbar: { enabled: false },
  vite: { ssr: { external: ['satteri', 'sharp'] } },
});
