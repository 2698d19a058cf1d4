/**
 * Compiles the pages into a renderer: what Astro's build makes of the code and the settings, before
 * there is any content. Runs as a process of its own, `node compile.ts FOLDER`, with `CONTENT_DIR`
 * pointing at a folder that holds the settings alone. FOLDER must lie in the kit, or else Astro puts
 * what it makes elsewhere; it gets `server/`, `client/` and `renderer.json`.
 */
import { readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'astro';
import type { CompiledPages } from './renderer.ts';

const kit = fileURLToPath(new URL('../..', import.meta.url));
const folder = resolve(process.argv[2] ?? '');

let styles: CompiledPages['styles'] = [];
let out: URL;
let pages: Map<string, { styles: unknown[] }>;

/** Takes the compiled pages away before Astro removes them; it renders none itself. */
const keeper: AstroIntegration = {
  name: 'keeper',
  hooks: {
    'astro:config:done': ({ config }) => {
      out = config.outDir;
    },
    'astro:build:setup': (options) => {
      pages = options.pages as typeof pages;
    },
    'astro:build:start': ({ setPrerenderer }) => {
      setPrerenderer({
        name: 'keeper',
        setup: async () => {
          styles = [...pages].map(([key, page]) => [key, page.styles]);
          renameSync(fileURLToPath(new URL('.prerender/', out)), join(folder, 'server'));
        },
        getStaticPaths: async () => [],
        render: async () => new Response(),
      });
    },
  },
};

/** Astro takes it, though its types do not say so: there is no content to be read. */
const withoutContent: object = { sync: false };

process.chdir(kit);
process.env.NODE_ENV = 'production';
await build(
  {
    root: kit,
    outDir: join(folder, 'client'),
    publicDir: join(folder, 'no-public'),
    cacheDir: join(folder, 'astro'),
    integrations: [keeper],
    logLevel: 'error',
  },
  withoutContent,
);
const entry = readdirSync(join(folder, 'server')).find((name) =>
  name.startsWith('prerender-entry'),
);
const compiled: CompiledPages = { entry: `server/${entry}`, styles };
writeFileSync(join(folder, 'renderer.json'), JSON.stringify(compiled));
