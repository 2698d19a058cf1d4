import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import type { StaticPathsApp } from 'astro/runtime/prerender/static-paths.js';
import { handed } from '../site/handed.ts';
import { secured } from '../site/policy.ts';
import { readCompiled } from './renderer.ts';

/** A file of the site that the renderer makes. */
export interface Page {
  /** Its path in the output folder, with `/`. */
  file: string;
  /** Its path on the site, without the base. */
  pathname: string;
  /** Equal to that of an earlier build where its bytes are; undefined where only rendering tells. */
  key: string | undefined;
  route: RouteData;
}

/** As much of Astro's compiled application as a build needs. */
interface App extends StaticPathsApp {
  setInternals(internals: unknown): void;
  setOptions(options: unknown): void;
  render(request: Request, options: { routeData: RouteData }): Promise<Response>;
}

type FoundPath = { pathname: string; route: RouteData; cacheKey?: string };

/** Where Astro writes what pages say to the console; errors are thrown as well. */
const SILENCE = { write: () => true };

/** Pages that are files of their own, and no folders with an index. */
const STATUS_PAGES = new Set(['/404', '/500']);

/**
 * Renders pages with a compiled renderer. What they show must have been laid down by `hand` before
 * the list of pages is asked for.
 */
export class Pages {
  readonly #app: App;
  readonly #origin: string;
  readonly #scripts: ReadonlySet<string>;

  private constructor(app: App) {
    this.#app = app;
    this.#origin = app.manifest.site ?? 'http://localhost';
    const hashes = app.manifest.csp?.scriptDirective.hashes ?? [];
    const scripts = hashes.map((entry) => (typeof entry === 'string' ? entry : entry.hash));
    this.#scripts = new Set(scripts.map((hash) => `'${hash}'`));
  }

  /** Loads the renderer in a folder. */
  static async open(folder: string): Promise<Pages> {
    const { entry, styles } = readCompiled(folder);
    const { app } = (await import(pathToFileURL(join(folder, entry)).href)) as { app: App };
    // What Astro's own build tells its pages: the style sheets of each, and no scripts of integrations.
    app.setInternals({
      pagesByKeys: new Map(styles.map(([key, sheets]) => [key, { styles: sheets }])),
    });
    app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: SILENCE } } });
    const { manifest } = app;
    // Astro knows the hashes of its scripts; the policies that it would write are not wanted.
    manifest.shouldInjectCspMetaTags = false;
    if (manifest.pageMap) keepLoaded(manifest.pageMap);
    return new Pages(app);
  }

  /** All pages and feeds of the site, the same list for the same content; the first wins a path. */
  async list(): Promise<Page[]> {
    const { StaticPaths } = await import('astro/runtime/prerender/static-paths.js');
    const found: FoundPath[] = await new StaticPaths(this.#app).getAll();
    const pages = new Map<string, Page>();
    for (const { pathname, route, cacheKey } of found) {
      const file = fileOf(pathname, route);
      if (!pages.has(file)) pages.set(file, { file, pathname, key: cacheKey, route });
    }
    return [...pages.values()];
  }

  /** The bytes of a page. */
  async render({ pathname, route, file }: Page): Promise<Uint8Array> {
    const request = new Request(new URL(this.#address(pathname, route), this.#origin));
    const response = await this.#app.render(request, { routeData: route });
    if (response.status !== 200 && !STATUS_PAGES.has(pathname)) {
      throw new Error(`${file} could not be rendered (${response.status}).`);
    }
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (!response.headers.get('content-type')?.startsWith('text/html')) return bytes;
    const given = handed();
    if (!given) throw new Error('The pages were given nothing to show.');
    return secured(bytes, route.route, given.content.newsletter, this.#scripts);
  }

  #address(pathname: string, { type }: RouteData): string {
    const base = this.#app.manifest.base.replace(/\/$/, '');
    const path = `/${trimmed(pathname)}`;
    return type === 'endpoint' || path === '/' ? base + path : `${base}${path}/`;
  }
}

/** Has each page's module imported once: it would be asked for again for every page rendered. */
function keepLoaded<T>(modules: Map<string, () => Promise<T>>): void {
  for (const [page, load] of modules) {
    let loaded: Promise<T> | undefined;
    modules.set(page, () => {
      loaded ??= load();
      return loaded;
    });
  }
}

function fileOf(pathname: string, { type }: RouteData): string {
  const path = trimmed(pathname);
  if (type === 'endpoint') return path;
  if (STATUS_PAGES.has(`/${path}`)) return `${path}.html`;
  return path === '' ? 'index.html' : `${path}/index.html`;
}

function trimmed(path: string): string {
  return path.replace(/^\/+|\/+$/g, '');
}
