import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything below a folder by its path: the bytes of files; folders end with `/` and have none. */
export type Tree = Map<string, Buffer>;

const NOTHING = Buffer.alloc(0);

/** Reads a folder; one that is not there is empty. */
export function readTree(folder: string): Tree {
  const tree: Tree = new Map();
  if (!existsSync(folder)) return tree;
  for (const item of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(item.parentPath, item.name);
    const name = path.slice(folder.length + 1);
    if (item.isDirectory()) tree.set(`${name}/`, NOTHING);
    else
      tree.set(name, lstatSync(path).isSymbolicLink() ? Buffer.from('a link') : readFileSync(path));
  }
  return tree;
}

/** How two trees differ, a line for each path, with the first bytes that do. */
export function differences(is: Tree, ought: Tree): string[] {
  const found: string[] = [];
  for (const path of [...new Set([...is.keys(), ...ought.keys()])].sort()) {
    const [one, other] = [is.get(path), ought.get(path)];
    if (!one) found.push(`${path} is missing`);
    else if (!other) found.push(`${path} should not be there`);
    else if (!one.equals(other)) found.push(`${path} differs ${firstDifference(one, other)}`);
  }
  return found;
}

const AROUND = 60;

function firstDifference(one: Buffer, other: Buffer): string {
  const end = Math.min(one.length, other.length);
  let at = 0;
  while (at < end && one[at] === other[at]) at++;
  const show = (bytes: Buffer) =>
    JSON.stringify(bytes.subarray(Math.max(0, at - AROUND), at + AROUND).toString('utf8'));
  return `at byte ${at}:\n      is    ${show(one)}\n      ought ${show(other)}`;
}

const ADDRESS = /\b(?:href|src|action)="([^"#?]*)[^"]*"/g;

/** Addresses of the site itself, reached from its first page, behind which there is no file. */
export function brokenLinks(tree: Tree, url: string): string[] {
  const base = new URL(url);
  const root = base.pathname.replace(/\/$/, '');
  const broken: string[] = [];
  const queue = ['index.html'];
  const seen = new Set(queue);
  for (let page = queue.pop(); page !== undefined; page = queue.pop()) {
    const html = tree.get(page)?.toString() ?? '';
    for (const [, address = ''] of html.matchAll(ADDRESS)) {
      const place = new URL(address, `${base.origin}${root}/${page.replace(/index\.html$/, '')}`);
      if (place.origin !== base.origin || !place.pathname.startsWith(`${root}/`)) continue;
      const path = decodeURI(place.pathname.slice(root.length + 1));
      const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      if (!tree.has(file)) broken.push(`${page} leads to ${path}, which is not there`);
      else if (file.endsWith('.html') && !seen.has(file)) {
        seen.add(file);
        queue.push(file);
      }
    }
  }
  return broken;
}
