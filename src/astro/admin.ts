import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { adminConfig } from '../admin/config.ts';
import { type AdminFile, adminFiles, writeAdminFiles } from '../command/admin-files.ts';
import type { Newsletter } from '../newsletter/newsletter.ts';
import { addressesOf } from '../site/addresses.ts';
import { paths } from '../site/paths.ts';

const TYPES: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  woff2: 'font/woff2',
};

/** What reloads a page of the preview whenever a file is saved: an editor's unsaved changes would be lost. */
const RELOADER = '/@vite/client';

/**
 * Adds `/admin/` to the site: its page, the settings of the CMS made from the schemas, and the files
 * of the CMS, which are neither bundled nor rendered, but copied.
 */
export function admin(newsletter: Newsletter): AstroIntegration {
  const addresses = addressesOf(newsletter.url);
  const folder = addresses.local(paths.admin);
  const files = (): AdminFile[] => {
    const config = adminConfig(newsletter, addresses.local(paths.favicon));
    const text = `${JSON.stringify(config)}\n`;
    return [{ name: 'config.json', bytes: () => Buffer.from(text) }, ...adminFiles()];
  };
  return {
    name: 'admin',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        injectRoute({
          pattern: paths.admin,
          entrypoint: new URL('./admin/page.astro', import.meta.url),
        });
      },
      'astro:server:setup': ({ server }) => {
        const served = new Map(files().map((file) => [folder + file.name, file]));
        server.middlewares.use((request, response, next) => {
          const path = (request.originalUrl ?? '').replace(/\?.*/, '');
          if (path.endsWith(RELOADER) && isFrom(request.headers.referer, folder)) {
            response.setHeader('Content-Type', TYPES.js ?? '');
            response.setHeader('Cache-Control', 'no-store');
            return response.end('export {};\n');
          }
          const file = served.get(path);
          if (!file) return next();
          const type = TYPES[file.name.replace(/.*\./, '')] ?? 'text/plain; charset=utf-8';
          response.setHeader('Content-Type', type);
          response.end(file.bytes());
        });
      },
      'astro:build:done': ({ dir }) => {
        writeAdminFiles(fileURLToPath(new URL(`.${paths.admin}`, dir)), files());
      },
    },
  };
}

/** Does a page at this path ask? */
function isFrom(referer: string | undefined, path: string): boolean {
  return referer !== undefined && URL.parse(referer)?.pathname === path;
}
