import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { watchFolder } from '../command/watch-folder.ts';
import { SETTINGS } from '../read/parse.ts';
import { previewContent } from './preview-content.ts';

type Server = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

/** A page that is asked for so many milliseconds after the last look has the preview look again. */
const STALE = 1000;

/**
 * Shows what was saved: reads it, then has open pages load anew, and not half a second later, as
 * Astro does. Where a disk tells of no changes (some that come over a net), each page looks.
 * @param saved is told after each change in the content folder, private ones included
 */
export function reload(folder: string, saved: () => void): AstroIntegration {
  let server: Server | undefined;
  let end: (() => void) | undefined;
  const look = async () => {
    if (!(await previewContent().look())) return;
    for (const name of ['ssr', 'prerender']) {
      server?.environments[name]?.hot.send('astro:content-changed', {});
    }
    await new Promise((done) => setImmediate(done));
    server?.environments.client?.hot.send({ type: 'full-reload', path: '*' });
  };
  return {
    name: 'reload',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const settings = join(folder, SETTINGS);
        const ignored = (path: string) => path.startsWith(`${folder}/`) && path !== settings;
        updateConfig({ vite: { server: { watch: { ignored: [ignored] } } } });
      },
      'astro:server:setup': (setup) => {
        server = setup.server;
        server.watcher.add(join(folder, SETTINGS));
        end ??= watchFolder(folder, () => {
          saved();
          void look();
        });
        server.middlewares.use((request, _response, next) => {
          const isPage = request.headers.accept?.includes('text/html');
          if (!isPage || Date.now() - previewContent().lookedAt() < STALE) next();
          else void look().finally(next);
        });
      },
      'astro:server:done': () => {
        end?.();
        end = undefined;
      },
    },
  };
}
