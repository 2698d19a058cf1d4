import { dump } from 'js-yaml';
import { createTransport } from 'nodemailer';
import { isKind } from '../../src/entries/kinds.ts';
import { type Proposal, proposalFor } from '../../src/github/proposal.ts';
import { glean } from '../../src/harvest/glean.ts';
import { proposalOf } from '../../src/harvest/proposal.ts';
import { newsIn } from '../../src/incoming/news.ts';
import type { Person } from '../../src/people/person.ts';
import { parseContent } from '../../src/read/parse.ts';
import { receivingApp } from '../../src/receiving/app.ts';
import type { Values } from '../../src/submissions/fields.ts';
import type { Incoming } from '../../src/submissions/item.ts';
import { mailText } from '../../src/submissions/mail-text.ts';
import { SETTINGS } from '../content-folder.ts';
import { issue, known } from '../github/issues.ts';

/** The moment at which everything comes in, in milliseconds since 1970. */
const NOW = Date.parse('2026-11-20T10:00:00Z');

/** What a door makes of news: something for the inbox, or why it does not take it. */
export type Came = { incoming: Incoming } | { refused: string };

const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

let letters = 0;

async function mailed(mail: { name: string; address: string; subject: string; text: string }) {
  const { name, address, subject, text } = mail;
  const { message } = await transport.sendMail({
    from: { name, address },
    to: 'edda@example.org',
    date: new Date(NOW - 1000),
    messageId: `<${++letters}@example.org>`,
    subject,
    text,
  });
  const news = await newsIn(Buffer.from(message as Buffer), { now: NOW });
  if (!news) return { refused: 'is no mail of the form' };
  return 'reason' in news
    ? { refused: news.reason }
    : { incoming: { ...news.incoming, pictures: [] } };
}

/** The mail of the form, as a mail program sends it. */
export function byForm(values: Values, address = 'ada@example.org'): Promise<Came> {
  return mailed({
    name: values.sender ?? '',
    address,
    subject: 'News for the letter',
    text: mailText(values),
  });
}

/** A mail in free words. */
export function byMail({ sender = '', title = '', body = '' }: Values): Promise<Came> {
  return mailed({ name: sender, address: 'ada@example.org', subject: title, text: body });
}

/** The endpoint: its answers, and what it keeps. */
export function endpoint() {
  const settings = `${SETTINGS}submit: {email: news@example.org, endpoint: "https://in.example.org/"}\n`;
  const { newsletter } = parseContent([{ file: 'newsletter.yaml', text: settings }]);
  if (!newsletter) throw new Error('wrong settings');
  const kept: Incoming[] = [];
  const said: string[] = [];
  const app = receivingApp(
    {
      newsletter,
      styles: 'p{}',
      pace: { minute: 0, hour: 0, all: 0 },
      isBehindProxy: false,
    },
    {
      keep: async (incoming) => ({ number: kept.push(incoming), isNew: true }),
      next: () => [],
      inbox: 'hostile',
      isWell: () => true,
      now: () => NOW,
      log: (words) => said.push(words),
    },
  );
  /** Sends the answers as a browser does; what was refused comes with its page. */
  const send = async (values: Values): Promise<Came & { status: number; page: string }> => {
    const before = kept.length;
    const response = await app.request('/', {
      method: 'POST',
      body: new URLSearchParams(values as Record<string, string>).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    const { status } = response;
    const page = await response.text();
    const incoming = kept[before];
    return incoming
      ? { incoming, status, page }
      : { refused: said.at(-1) ?? 'refused', status, page };
  };
  return { send, said };
}

/** What becomes of an issue, written as GitHub's form does. */
export function byIssue(values: Values, people: Person[], number = 12): Proposal {
  const kind = isKind(values.kind) ? values.kind : 'win';
  const title = (values.title ?? 'News').replace(/\s+/g, ' ').slice(0, 250);
  return proposalFor(
    issue(values, { kind, number, title }),
    known(people, {
      taken: {
        entries: new Set(['2026/the-bean-bank']),
        people: new Set(people.map(({ id }) => id)),
      },
    }),
  );
}

/** A text within XML, as programs write it; what XML does not hold stays out. */
function xml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A way to write a feed with one item. */
export const FEEDS: Record<string, (values: Values) => string> = {
  RSS: ({ title = '', body = '', link = '' }) =>
    rss(xml(title), xml(body), xml(link || 'https://a.test/1')),
  'RSS, raw': ({ title = '', body = '', link = '' }) =>
    rss(title, body, link || 'https://a.test/1'),
  'RSS in CDATA': ({ title = '', body = '', link = '' }) =>
    rss(`<![CDATA[${title}]]>`, `<![CDATA[${body}]]>`, xml(link || 'https://a.test/1')),
  Atom: ({ title = '', body = '', link = '' }) =>
    atom(`type="text">${xml(title)}`, `type="html">${xml(body)}`, xml(link || 'https://a.test/1')),
  'Atom, raw': ({ title = '', body = '', link = '' }) =>
    atom(`type="xhtml"><div>${title}</div>`, `type="text">${body}`, link || 'https://a.test/1'),
  JSON: ({ title, body, link = 'https://a.test/1' }) =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Feed',
      items: [{ id: link, url: link, title, content_html: body, content_text: body }],
    }),
};

function rss(title: string, body: string, link: string): string {
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>F</title><link>https://a.test/</link><item><guid>1</guid><title>${title}</title><description>${body}</description><link>${link}</link><pubDate>Thu, 19 Nov 2026 10:00:00 GMT</pubDate></item></channel></rss>`;
}

function atom(title: string, body: string, link: string): string {
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>F</title><id>f</id><entry><id>1</id><updated>2026-11-19T10:00:00Z</updated><title ${title}</title><content ${body}</content><link href="${link}"/></entry></feed>`;
}

/** What a friend's feed becomes. */
export function byFeed(feed: string, owner = 'ada'): Came[] {
  const found = glean({
    bytes: new TextEncoder().encode(feed),
    type: '',
    address: 'https://a.test/feed.xml',
    known: { seen: [], read: NOW - 86_400_000 * 30 },
    now: NOW,
  });
  if ('unfit' in found) return [{ refused: found.unfit }];
  if (found.items.length === 0) return [{ refused: 'nothing is new' }];
  return found.items.map((gleaning) => ({
    incoming: proposalOf(gleaning, {
      owner: { id: owner, name: 'Ada Lovelace', consent: 'always' },
      feed: 'https://a.test/feed.xml',
      now: NOW,
    }),
  }));
}

/** The file that an editor in the browser writes of the answers, whatever they are. */
export function byEditor(values: Values): string {
  const { title, kind, link, by, until, starts, ends, place, online, body = '' } = values;
  const fields = {
    ...{ title, date: '2026-11-20', kind, people: ['ada'], consented: ['ada'] },
    ...{ link, by, until, starts, ends, place, online },
  };
  const set = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  return `---\n${dump(Object.fromEntries(set))}---\n${body}`;
}
