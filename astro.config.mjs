import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';
import { admin } from './src/astro/admin.ts';
import { fontsFor } from './src/astro/fonts.ts';
import { contentFolder } from './src/read/content-folder.ts';
import { readContent } from './src/read/disk.ts';
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

/**
 * Has Astro tell which inline scripts are its own, for the content security policy of built pages,
 * which `src/site/policy.ts` writes. Not in the preview, whose live reload is inline scripts.
 * @type {import('astro').AstroIntegration}
 */
const policy = {
  name: 'policy',
  hooks: {
    'astro:config:setup': ({ command, updateConfig }) => {
      if (command === 'build') updateConfig({ security: { csp: true } });
    },
  },
};

export default defineConfig({
  site: site.origin,
  base: site.pathname,
  trailingSlash: 'always',
  cacheDir: cacheFor(folder),
  fonts: fontsFor(newsletter?.language ?? 'en'),
  integrations: [preview, policy, ...(newsletter?.admin ? [admin(newsletter)] : [])],
  build: { format: 'directory', concurrency: 16 },
  devToolbar: { enabled: false },
  vite: { ssr: { external: ['satteri', 'sharp'] } },
});
