import { build } from 'astro';
import { kit } from '../../built-site.ts';

/** Builds the site with one more page, which prints what Astro's door returned. */
const [, , outDir] = process.argv;
if (!outDir) throw new Error('where to?');
await build({
  root: kit,
  outDir,
  logLevel: 'error',
  integrations: [
    {
      name: 'doors',
      hooks: {
        'astro:config:setup': ({ injectRoute }) =>
          injectRoute({ pattern: '/doors.json', entrypoint: `${kit}test/site/doors/route.ts` }),
      },
    },
  ],
});
