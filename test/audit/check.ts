import type { AuditPage, SiteFiles } from './pages.ts';

/** A built site on a server of this machine. */
export interface Build extends SiteFiles {
  /** How it differs from the others, for people. */
  name: string;
  folder: string;
  /** The base path, without a slash at the end. */
  base: string;
  /** The server, without the base path and a slash at the end. */
  address: string;
  /** One page of each kind. */
  pages: AuditPage[];
}

/** What was found on a page, or in a whole build. */
export interface Finding {
  where: string;
  /** In the order of the table's columns. */
  figures: Record<string, string | number>;
  /** What must be mended, each with its place. */
  faults: string[];
}

/** What all checks get. */
export interface Ground {
  /** The first is the site as it is; a second one is in Arabic and under a base path. */
  builds: Build[];
  chromium: string;
  java: string;
  /** How often Lighthouse looks at a page. */
  runs: number;
  /** Tells people what is being done. */
  say(what: string): void;
}

/** One way to look at a built site. */
export interface Check {
  title: string;
  needs: readonly ('chromium' | 'java')[];
  /** Does it look at the second build as well? */
  wantsBoth: boolean;
  run(ground: Ground): Promise<Finding[]>;
}

/** What a check found. */
export interface Checked {
  check: string;
  title: string;
  findings: Finding[];
}

/** The address of a page of a build. */
export function addressOf({ address, base }: Build, { path }: AuditPage): string {
  return address + base + path;
}

/** How a page is called in tables. */
export function nameOf({ kind, path }: AuditPage): string {
  return `${kind} ${path}`;
}
