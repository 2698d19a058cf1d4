import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { baseOf, type SiteFiles } from '../audit/pages.ts';

/** What a first visit to a page costs without pictures and fonts, nothing being in the browser's cache. */
export interface Weight {
  /** Bytes of HTML, style sheets, scripts and the manifest, each as gzip, which is the least that all hosts do. */
  bytes: number;
  /** So many files these are. */
  requests: number;
}

/**
 * Weighs a page of a built site by reading its files: its HTML, the style sheets, scripts and manifest
 * that it names, and what those scripts import. Takes milliseconds and no browser, and finds what the
 * browser of `npm run audit -- --only weight` finds. What scripts ask for when they are used is not
 * in it, such as the parts of the search's index.
 */
export function weighPage(site: SiteFiles, file: string): Weight {
  const files = new Set([file]);
  const toRead = filesNamed(site.read(file), baseOf(site));
  for (const next of toRead) {
    if (files.has(next)) continue;
    files.add(next);
    if (next.endsWith('.js')) toRead.push(...importsOf(site.read(next), next));
  }
  const bytes = [...files].reduce((sum, one) => sum + weighFile(site, one), 0);
  return { bytes, requests: files.size };
}

/** The bytes of one file as gzip. */
export function weighFile(site: SiteFiles, file: string): number {
  return gzipSync(site.read(file)).byteLength;
}

/** The files that a page names and a browser asks for at once, below the folder of the site. */
function filesNamed(html: string, base: string): string[] {
  const tags = html.match(
    /<(?:link\b[^>]*\brel="(?:stylesheet|modulepreload|manifest)"|script\b)[^>]*>/g,
  );
  return (tags ?? []).flatMap((tag) => {
    const [, address = ''] = /\s(?:href|src)="([^"?#]+)/.exec(tag) ?? [];
    return address.startsWith(`${base}/`) ? [address.slice(base.length + 1)] : [];
  });
}

/** The files that a script imports before it runs. */
function importsOf(script: string, file: string): string[] {
  const named = script.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g);
  return [...named].map(([, address = '']) => posix.join(posix.dirname(file), address));
}
