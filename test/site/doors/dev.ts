import { dev } from 'astro';
import { kit } from '../../built-site.ts';

/** Prints what one more page of the preview is shown. */
const server = await dev({
  root: kit,
  logLevel: 'error',
  server: { host: '127.0.0.1', port: 0 },
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
const answer = await fetch(`http://127.0.0.1:${server.address.port}/doors.json`);
process.stdout.write(await answer.text());
await server.stop();
