import { LinkChecker, LinkState } from 'linkinator';
import type { Build, Check, Finding } from './check.ts';
import { homeOf } from './pages.ts';

/** How many requests go out at once. */
const CONCURRENCY = 50;

/**
 * Every page, from the list of files and not only from its links; what they link to, their pictures
 * and styles, and the places in pages. Addresses with the site's own host are looked up on this
 * machine; other hosts are not asked.
 */
export const linksCheck: Check = {
  title: 'linkinator, every link within the site',
  needs: [],
  wantsBoth: true,
  async run({ builds, say }) {
    const findings: Finding[] = [];
    for (const build of builds) {
      say(`linkinator: ${build.name}`);
      findings.push(await follow(build));
    }
    return findings;
  },
};

async function follow(build: Build): Promise<Finding> {
  const { address, base, files, name } = build;
  const { origin } = homeOf(build);
  const pages = files.filter((file) => file.endsWith('.html'));
  const { links } = await new LinkChecker().check({
    path: pages.map((file) => `${address}${base}/${file.replace(/(^|\/)index\.html$/, '$1')}`),
    concurrency: CONCURRENCY,
    checkCss: true,
    checkFragments: true,
    redirects: 'error',
    urlRewriteExpressions: [
      { pattern: new RegExp(`^${RegExp.escape(origin)}`), replacement: address },
    ],
    linksToSkip: async (link) => ![address, origin].some((host) => link.startsWith(`${host}/`)),
  });
  const broken = links.filter(({ state }) => state === LinkState.BROKEN);
  const passed = links.filter(({ state }) => state === LinkState.OK);
  return {
    where: name,
    figures: { pages: pages.length, links: passed.length + broken.length, broken: broken.length },
    faults: broken.map(
      ({ url, parent = '', status }) =>
        `${parent.replace(address, '')} links to ${url.replace(address, '')}: ${status === 200 ? 'no such place in the page' : status}`,
    ),
  };
}
