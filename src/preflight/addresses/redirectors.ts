import { isOn } from './trackers.ts';

/** A site that counts a click and sends the reader on. */
interface Redirector {
  site: string;
  path: RegExp;
  /** The parameters that may hold the address it leads to. */
  parameters: readonly string[];
}

const REDIRECTORS: readonly Redirector[] = [
  { site: 'l.facebook.com', path: /^\/l\.php$/, parameters: ['u'] },
  { site: 'lm.facebook.com', path: /^\/l\.php$/, parameters: ['u'] },
  { site: 'l.messenger.com', path: /^\/l\.php$/, parameters: ['u'] },
  { site: 'l.instagram.com', path: /^\/$/, parameters: ['u'] },
  { site: 'l.threads.com', path: /^\/$/, parameters: ['u'] },
  { site: 'l.threads.net', path: /^\/$/, parameters: ['u'] },
  { site: 'out.reddit.com', path: /^\//, parameters: ['url'] },
  { site: 'slack-redir.net', path: /^\/link$/, parameters: ['url'] },
  { site: 'safelinks.protection.outlook.com', path: /^\//, parameters: ['url'] },
  {
    site: 'statics.teams.cdn.office.net',
    path: /^\/evergreen-assets\/safelinks\//,
    parameters: ['url'],
  },
  { site: 'urldefense.proofpoint.com', path: /^\/v1\/url$/, parameters: ['u'] },
  { site: 'urldefense.com', path: /^\/v1\/url$/, parameters: ['u'] },
  { site: 'youtube.com', path: /^\/redirect$/, parameters: ['q'] },
  { site: 'linkedin.com', path: /^\/(?:redir\/redirect|safety\/go)\/?$/, parameters: ['url'] },
  { site: 't.umblr.com', path: /^\/redirect$/, parameters: ['z'] },
  { site: 'away.vk.com', path: /^\/away\.php$/, parameters: ['to'] },
  { site: 'vk.com', path: /^\/away\.php$/, parameters: ['to'] },
  { site: 'duckduckgo.com', path: /^\/l\/?$/, parameters: ['uddg'] },
  { site: 'steamcommunity.com', path: /^\/linkfilter\/?$/, parameters: ['u', 'url'] },
  { site: 'deref-mail.com', path: /^\/mail\/client\//, parameters: ['redirectUrl'] },
  { site: 'deref-gmx.net', path: /^\/mail\/client\//, parameters: ['redirectUrl'] },
  { site: 'deref-web.de', path: /^\/mail\/client\//, parameters: ['redirectUrl'] },
];

/** Of Google's many hosts, each country has its own. */
const GOOGLE = /^(?:www\.)?google\.[a-z]{2,3}(?:\.[a-z]{2})?$/;

/** The address to which a redirector leads, where it says so itself. */
export function targetOf(address: string): string | undefined {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  return [...candidates(url)].find(isWebAddress);
}

function* candidates(url: URL): Generator<string> {
  const { hostname, pathname, searchParams } = url;
  if (GOOGLE.test(hostname) && pathname === '/url') {
    yield searchParams.get('q') ?? '';
    yield searchParams.get('url') ?? '';
  }
  for (const { site, path, parameters } of REDIRECTORS) {
    if (!isOn(hostname, site) || !path.test(pathname)) continue;
    for (const name of parameters) yield searchParams.get(name) ?? '';
  }
  if (/^urldefense\.(?:proofpoint\.)?com$/.test(hostname)) {
    if (pathname === '/v2/url') yield fromVersion2(searchParams.get('u') ?? '');
    yield fromVersion3(url.href);
  }
  if (isOn(hostname, 'awstrack.me')) yield decode(/^\/L0\/([^/]+)/.exec(pathname)?.[1] ?? '');
}

/** Proofpoint's second form writes `-` for `%` and `_` for `/`. */
function fromVersion2(written: string): string {
  return decode(written.replaceAll('-', '%').replaceAll('_', '/'));
}

/** Its third form keeps the address whole, but for characters replaced by `*`: those stay unknown. */
function fromVersion3(href: string): string {
  const inside = /\/v3\/__(.+?)__;/.exec(href)?.[1] ?? '';
  return inside.includes('*') ? '' : inside.replace(/^(https?:)\/(?=[^/])/, '$1//');
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && !/[\s<>"\\]/.test(text) && URL.canParse(text);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** Links of mailing services: only their own server knows where they lead. */
const CLICKS: readonly { site?: string; path: RegExp }[] = [
  { site: 'list-manage.com', path: /^\/track\/click/ },
  { site: 'mandrillapp.com', path: /^\/track\/click/ },
  { site: 'sendgrid.net', path: /^\/(?:ls|wf)\/click/ },
  { path: /^\/ls\/click\?upn=/ },
  { site: 'rs6.net', path: /^\/(?:tn\.jsp|on\.jsp)/ },
  { site: 'hubspotlinks.com', path: /^\// },
  { site: 'convertkit-mail.com', path: /^\// },
  { site: 'convertkit-mail2.com', path: /^\// },
  { site: 'convertkit-mail4.com', path: /^\// },
  { site: 'kit-mail3.com', path: /^\// },
  { site: 'cmail19.com', path: /^\/t\// },
  { site: 'cmail20.com', path: /^\/t\// },
  { site: 'clicks.aweber.com', path: /^\// },
  { site: 'link.mail.beehiiv.com', path: /^\// },
  { site: 'substack.com', path: /^\/redirect\// },
  { site: 'mailchimp.com', path: /^\/track\/click/ },
  { site: 'exct.net', path: /^\// },
  { site: 'awstrack.me', path: /^\// },
];

/** Hosts that a mailing service gives to counting clicks. */
const CLICK_HOST =
  /^clicks?\.(?:[a-z0-9-]+\.)*(?:mailchimp|mailchimpapp|mlsend|mailerlite|convertkit|sendinblue|brevo)\.[a-z]+$/;

/** Does an address count a click without saying where it leads? */
export function hidesTarget(address: string): boolean {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol) || targetOf(address) !== undefined) return false;
  const rest = url.pathname + url.search;
  return (
    CLICK_HOST.test(url.hostname) ||
    /^urldefense\.(?:proofpoint\.)?com$/.test(url.hostname) ||
    CLICKS.some(
      ({ site, path }) => (site === undefined || isOn(url.hostname, site)) && path.test(rest),
    )
  );
}
