/** Turns the site's own paths into addresses, and finds out which addresses are its own. */
export interface Addresses {
  /** A path of the site as its pages write it: with the base path. */
  local(path: string): string;
  /** A path of the site with scheme and host. */
  absolute(path: string): string;
  /** The site's own path that an address leads to; undefined where it leads elsewhere. */
  own(address: string): OwnAddress | undefined;
}

/** An address of this site. */
export interface OwnAddress {
  /** From the site's root, without the base path; of a page it ends with a slash. */
  path: string;
  /** What follows the path: query and fragment. */
  rest: string;
}

/** The addresses of a site that stands at `siteUrl`, which may carry a path. */
export function addressesOf(siteUrl: string): Addresses {
  const site = new URL(siteUrl);
  const base = site.pathname.replace(/\/+$/, '');
  return {
    local: (path) => base + path,
    absolute: (path) => site.origin + base + path,
    own(address) {
      const isRooted = address.startsWith('/') && !address.startsWith('//');
      const url = URL.parse(address, isRooted ? site.origin : undefined);
      if (!url || url.origin !== site.origin) return undefined;
      const isBelow = url.pathname === base || url.pathname.startsWith(`${base}/`);
      if (!isRooted && !isBelow) return undefined;
      const path = isBelow ? url.pathname.slice(base.length) || '/' : url.pathname;
      return { path: withSlash(path), rest: url.search + url.hash };
    },
  };
}

/** Pages end with a slash; files, which have an ending, do not. */
function withSlash(path: string): string {
  if (path.endsWith('/index.html')) return path.slice(0, -'index.html'.length);
  return path.endsWith('/') || /\.[a-z0-9]+$/i.test(path) ? path : `${path}/`;
}
