import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { admin } from './src/astro/admin.ts';
import { fontsFor } from './src/astro/fonts.ts';
import { contentFolder, readContent } from './src/read/disk.ts';
import { SETTINGS } from './src/read/parse.ts';
import { addressesOf } from './src/site/addresses.ts';
import { isInSitemap } from './src/site/sitemap.ts';

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
const addresses = addressesOf(site.href);

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
 * Gives built pages a content security policy: Astro tells which inline scripts are its own,
 * `src/site/policy.ts` writes the policy. Not in the preview, whose live reload is inline scripts.
 * @type {import('astro').AstroIntegration}
 */
const policy = {
  name: 'policy',
  hooks: {
    'astro:config:setup': ({ command, updateConfig, addMiddleware }) => {
      if (command !== 'build') return;
      updateConfig({ security: { csp: true } });
      addMiddleware({
        order: 'post',
        entrypoint: new URL('./src/astro/policy.ts', import.meta.url),
      });
    },
  },
};

export default defineConfig({
  site: site.origin,
  base: site.pathname,
  trailingSlash: 'always',
  cacheDir: cacheFor(folder),
  fonts: fontsFor(newsletter?.language ?? 'en'),
  integrations: [
    sitemap({ filter: (page) => isInSitemap(page, addresses) }),
    preview,
    policy,
    ...(newsletter?.admin ? [admin(newsletter)] : []),
  ],
  build: { format: 'directory', concurrency: 16 },
  devToolbar: { enabled: false },
  vite: { ssr: { external: ['satteri', 'sharp'] } },
});
