import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImapFlow } from 'imapflow';
import type { Browser, Page } from 'playwright-core';
import { startChromium } from '../browser/chromium.ts';
import { textOf } from '../browser/submit/friend.ts';
import { type Ended, kit, listen, runScript, serve } from '../built-site.ts';
import { SETTINGS, writeFolder } from '../content-folder.ts';
import { daysAgo, item, rss } from '../harvest/feeds.ts';
import { written } from '../incoming/mails.ts';
import { contentWith, type Endpoint, removeContent, startEndpoint } from '../receiving/endpoint.ts';
import { makeCertificates } from '../servers/certificate.ts';
import { freePort, startDovecot } from '../servers/dovecot.ts';
import { BY_FEED, bo, KNOWN } from './friends.ts';

const USER = 'edda';
const PASSWORD = 'correct horse 🐎 battery';
const TOKEN = 'a-token-of-at-least-32-characters';

/** How a verb ended, and with `--json` what it said. */
export interface Typed extends Ended {
  // biome-ignore lint/suspicious/noExplicitAny: what each verb says is told by its own tests.
  json: any;
}

/** A newsletter of which all doors are open: a mailbox, a server for the form, a friend's feed. */
export interface Newsroom {
  /** The content folder. */
  content: string;
  /** Where `npm run build` puts the site, which is served at the newsletter's address. */
  dist: string;
  endpoint: Endpoint;
  /** Runs a verb of the kit for its editor. */
  type(script: string, ...words: string[]): Promise<Typed>;
  /**
   * Sends a mail that an address (`mailto:`) begins, as mail programs do; it arrives in the folder that
   * the editor's mail program sorts news into.
   */
  send(mail: URL, from: { name: string; address: string }): Promise<void>;
  /** Opens the form in a browser of its own. */
  visit(options: { javaScriptEnabled: boolean }, see: (page: Page) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** Opens it, with the paths of the programs that it needs. */
export async function openNewsroom(paths: {
  chromium: string;
  openssl: string;
  dovecot: string;
}): Promise<Newsroom> {
  const closing: (() => unknown)[] = [];
  const close = async () => {
    for (const each of closing.reverse()) await each();
  };
  try {
    return { ...(await open(paths, closing)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function open(
  paths: { chromium: string; openssl: string; dovecot: string },
  closing: (() => unknown)[],
): Promise<Omit<Newsroom, 'close'>> {
  const certificates = makeCertificates(paths.openssl);
  closing.push(certificates.remove);
  const dovecot = await startDovecot(paths.dovecot, {
    users: { [USER]: PASSWORD },
    folders: { News: '' },
    certificate: certificates.good,
  });
  closing.push(dovecot.stop);
  const piece = item({
    guid: '1',
    title: BY_FEED.values.title,
    link: '/shawl',
    pubDate: daysAgo(1),
  });
  const feed = await listen(createServer((_, response) => response.end(rss(piece))));
  closing.push(feed.close);
  const dist = mkdtempSync(join(tmpdir(), 'dist-'));
  closing.push(() => rmSync(dist, { recursive: true, force: true }));
  const web = await serve(dist);
  closing.push(web.close);

  const port = await freePort();
  const settings = `${SETTINGS.replace('https://letter.example.org', web.address)}submit:
  email: news@letter.example.org
  endpoint: http://127.0.0.1:${port}/
  github: edda/letter
`;
  const away = contentWith(settings);
  closing.push(() => removeContent(away));
  const endpoint = await startEndpoint(away, [], { port, RECEIVE_TOKEN: TOKEN });
  closing.push(endpoint.stop);
  const content = writeFolder({
    ...KNOWN,
    'newsletter.yaml': settings,
    'people/bo.md': bo(`http://bo.test:${new URL(feed.address).port}/feed`),
    'private/mail.yaml': `imap: {host: ${dovecot.host}, port: ${dovecot.imapsPort}, user: ${USER}}\ninbox: {folder: News}\n`,
  });
  closing.push(() => rmSync(content, { recursive: true, force: true }));
  const mailProgram = new ImapFlow({
    host: dovecot.host,
    port: dovecot.imapsPort,
    secure: true,
    tls: { ca: readFileSync(certificates.ca) },
    auth: { user: USER, pass: PASSWORD },
    logger: false,
  });
  await mailProgram.connect();
  closing.push(() => mailProgram.logout());
  const browser = await startChromium(paths.chromium);
  closing.push(() => browser.close());

  const environment = {
    CONTENT_DIR: content,
    NODE_EXTRA_CA_CERTS: certificates.ca,
    IMAP_PASSWORD: PASSWORD,
    RECEIVE_URL: endpoint.url,
    RECEIVE_TOKEN: TOKEN,
  };
  const town = new URL(`file://${join(kit, 'test/harvest/town.ts')}`).href;
  return {
    content,
    dist,
    endpoint,
    async type(script, ...words) {
      const more = script === 'harvest' ? { NODE_OPTIONS: `--import=${town}` } : {};
      const ended = await runScript(script, words, { ...environment, ...more });
      const isJson = words.includes('--json') && ended.stdout !== '';
      return { ...ended, json: isJson ? JSON.parse(ended.stdout) : undefined };
    },
    async send(mail, from) {
      const to = decodeURIComponent(mail.pathname);
      const subject = mail.searchParams.get('subject') ?? '';
      await mailProgram.append('News', await written({ from, to, subject, text: textOf(mail) }));
    },
    visit: (options, see) => visit(browser, `${web.address}/submit/`, options, see),
  };
}

async function visit(
  browser: Browser,
  address: string,
  options: { javaScriptEnabled: boolean },
  see: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ locale: 'en-US', ...options });
  context.setDefaultTimeout(20_000);
  try {
    const page = await context.newPage();
    await page.goto(address);
    await see(page);
  } finally {
    await context.close();
  }
}

/** What GitHub tells a workflow of an issue. */
export function eventOf(number: number, body: string): string {
  const at = { created_at: '2026-11-20T10:00:00Z', user: { login: 'octocat' } };
  const repository = { html_url: 'https://github.com/edda/letter' };
  return JSON.stringify({ issue: { number, title: 'News', body, ...at }, repository });
}
