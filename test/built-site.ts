import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the kit. */
export const kit = fileURLToPath(new URL('..', import.meta.url));

/** 21 November 2026, noon: the clock of all builds in the tests. */
const EPOCH = '1795262400';

/** How a verb ended. */
export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** The environment of an editor's shell: this process's, without what the test runner put in. */
export function editorEnvironment(changes: Record<string, string> = {}): NodeJS.ProcessEnv {
  const own = /^(VITEST.*|NODE_ENV|TEST|DEV|PROD|MODE|SSR|BASE_URL)$/;
  const kept = Object.entries(process.env).filter(([name]) => !own.test(name));
  return { ...Object.fromEntries(kept), SOURCE_DATE_EPOCH: EPOCH, ...changes };
}

/** Runs a script of the kit as `npm run` would, on a content folder. */
export function runScript(
  script: string,
  args: string[] = [],
  environment: Record<string, string> = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [join(kit, 'scripts', `${script}.ts`), ...args], {
    cwd: kit,
    env: editorEnvironment(environment),
  });
  const ended: Ended = { code: null, stdout: '', stderr: '' };
  child.stdout.on('data', (data) => {
    ended.stdout += data;
  });
  child.stderr.on('data', (data) => {
    ended.stderr += data;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ ...ended, code })));
}

/** A built site in a temporary folder. */
export interface BuiltSite {
  folder: string;
  /** Paths below the folder, sorted. */
  files: string[];
  read(file: string): string;
  remove(): void;
}

/**
 * Builds the site of a content folder (default: the sample); fails with what the build said. The
 * sample is copied first: builds of one folder share a cache, and must not run side by side.
 */
export async function buildSite(
  contentDir?: string,
  environment: Record<string, string> = {},
): Promise<BuiltSite> {
  const folder = mkdtempSync(join(tmpdir(), 'built-'));
  const sample = mkdtempSync(join(tmpdir(), 'sample-'));
  if (contentDir === undefined) cpSync(join(kit, 'content'), sample, { recursive: true });
  const { code, stderr } = await runScript('build', ['--outDir', folder], {
    ...environment,
    CONTENT_DIR: contentDir ?? sample,
  });
  rmSync(sample, { recursive: true, force: true });
  if (code !== 0) throw new Error(`the build ended with ${code}:\n${stderr}`);
  return {
    folder,
    files: listFiles(folder),
    read: (file) => readFileSync(join(folder, file), 'utf8'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** All files below a folder, sorted. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name).slice(folder.length + 1))
    .sort();
}

/** A server of files on this machine. */
export interface LocalServer {
  /** Without a slash at the end. */
  address: string;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
  '.json': 'application/feed+json',
  '.ics': 'text/calendar',
};

/** Serves a built site on 127.0.0.1 below a base path, as a plain web server would. */
export async function serve(folder: string, base = ''): Promise<LocalServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const below = pathname.startsWith(`${base}/`)
      ? decodeURI(pathname.slice(base.length))
      : '/404.html';
    const file = below.endsWith('/') ? `${below}index.html` : below;
    try {
      const body = readFileSync(join(folder, file));
      response.writeHead(200, {
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      });
      response.end(body);
    } catch {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end('not found');
    }
  });
  return listen(server);
}

/** Lets a server listen on a free port of this machine. */
export async function listen(server: Server): Promise<LocalServer> {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
