import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';

/** The same newsletter the stock Astro way: glob loader, default settings. */
export default defineConfig({
  site: 'https://town.example.org',
  integrations: [sitemap()],
});
