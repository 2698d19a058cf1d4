import { headersFile } from './headers-file.ts';
import { htaccess } from './htaccess.ts';

/**
 * The files for hosts that every build makes, by name: text that stands beside the site's pages
 * and tells the host about headers, types and the page for what is not there.
 */
export function hostFiles(siteUrl: string): Record<string, string> {
  const base = new URL(siteUrl).pathname.replace(/\/+$/, '');
  return {
    '.htaccess': htaccess(base),
    '.nojekyll': '',
    _headers: headersFile(base),
  };
}
