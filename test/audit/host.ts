import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ALWAYS_ASK, EVERYWHERE, type Header, RULES } from '../../src/hosting/rules.ts';
import { type LocalServer, listen } from '../built-site.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** Formats that are not compressed already. */
const COMPRESSIBLE =
  /^(text\/|application\/(json|xml|[a-z]+\+(json|xml)|manifest)|image\/(svg|x-icon))/;

/** A file as it is sent. */
interface Sent {
  headers: Record<string, string>;
  body: Buffer;
}

/**
 * Serves a built site on 127.0.0.1 below a base path as a static host does that obeys the files of
 * `src/hosting/`: its headers, gzip (the least that all hosts do: GitHub Pages has nothing better),
 * the slash at the end of a folder, and 404.html for what is not there.
 */
export async function serveAsHost(folder: string, base: string): Promise<LocalServer> {
  const ready = new Map<string, Sent>();
  const send = (file: string): Sent => {
    const known = ready.get(file);
    if (known) return known;
    const sent = sentAs(`/${file}`, readFileSync(join(folder, file)));
    ready.set(file, sent);
    return sent;
  };
  const answer = ({ url = '/' }: IncomingMessage, response: ServerResponse) => {
    const path = decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname);
    const below = path.startsWith(`${base}/`) ? path.slice(base.length) : undefined;
    const file = below?.replace(/\/$/, '/index.html').slice(1);
    const item = file === undefined ? undefined : statSync(join(folder, file), QUIETLY);
    if (item?.isDirectory()) return void response.writeHead(301, { location: `${path}/` }).end();
    const { headers, body } = send(file !== undefined && item?.isFile() ? file : '404.html');
    response.writeHead(item?.isFile() ? 200 : 404, headers).end(body);
  };
  return listen(createServer(answer));
}

const QUIETLY = { throwIfNoEntry: false } as const;

function sentAs(path: string, content: Buffer): Sent {
  const headers = headersFor(path);
  const isShorter = COMPRESSIBLE.test(headers['content-type'] ?? '');
  const body = isShorter ? gzipSync(content) : content;
  if (isShorter) Object.assign(headers, { 'content-encoding': 'gzip', vary: 'accept-encoding' });
  return { headers: { ...headers, 'content-length': String(body.length) }, body };
}

/** The headers of a file at `path`, below the base path; names in small letters. */
export function headersFor(path: string): Record<string, string> {
  const rule = RULES.find(({ at }) => at.some((pattern) => isAt(path, pattern)));
  const type: Header = ['Content-Type', TYPES[extname(path)] ?? 'application/octet-stream'];
  const all = [type, ALWAYS_ASK, ...EVERYWHERE, ...(rule?.headers ?? [])];
  return Object.fromEntries(all.map(([name, value]) => [name.toLowerCase(), value]));
}

function isAt(path: string, pattern: string): boolean {
  const [start = '', ...rest] = pattern.split('*');
  const end = rest.join('*');
  return rest.length === 0
    ? path === pattern
    : path.length >= start.length + end.length && path.startsWith(start) && path.endsWith(end);
}
