import { resolve } from 'node:path';
import { clean } from '../incoming/mail.ts';
import { serverOf } from '../mail/settings.ts';
import type { Inbox } from '../read/inbox.ts';
import { mailSourceAt } from '../read/mail-files.ts';
import { fetchFiles, fetchMailbox } from './inbox-fetch-mail.ts';
import { begun, type FetchedSource, type FetchReport, shownNews } from './inbox-fetch-report.ts';
import { addressOf, pullSubmissions } from './inbox-pull.ts';
import { contentOf } from './kit.ts';
import { formatMailProblem, readMailSettings } from './mail-settings.ts';
import { WrongCall } from './verb.ts';

export { fetchExit, formatFetch } from './inbox-fetch-report.ts';

/** What to fetch, and into what. */
export interface FetchCall {
  inbox: Inbox;
  /** The absolute path of the content folder. */
  folder: string;
  environment: Record<string, string | undefined>;
  /** Files, folders, addresses; none: what is configured. */
  sources: readonly string[];
  /** Milliseconds since 1970. */
  now: number;
}

const HOW = `Nothing says where news comes in. Give files (npm run inbox -- fetch news.eml letters.mbox), or
set in private/mail.yaml the mailbox and the folder that your mail program sorts news into:
  imap: {host: imap.example.org, user: you@example.org}
  inbox: {folder: News}
with the password in IMAP_PASSWORD; or, for npm run receive, RECEIVE_URL and RECEIVE_TOKEN.`;

/**
 * Fetches news into the inbox: from files, from the folder of a mailbox, from the endpoint. What
 * was fetched before is not added again. A place that cannot be read does not stop the others.
 * Throws wrong calls: an unknown source, settings that are wrong, nowhere to fetch from.
 */
export async function fetchNews(call: FetchCall): Promise<FetchReport> {
  const { sources } = call;
  if (sources.length === 0) return fetchConfigured(call);
  const places = sources.map((source) => {
    if (/^https?:\/\//i.test(source)) {
      addressOf(source);
      return { source, isAddress: true };
    }
    if (mailSourceAt(resolve(source))) return { source, isAddress: false };
    throw new WrongCall(
      `${clean(source)} is no mail, no mbox file, no folder and no address; give files (.eml, .mbox), folders of them, or the https:// address of your npm run receive. Nothing was fetched.`,
    );
  });
  const fetched: FetchedSource[] = [];
  for (const { source, isAddress } of places) {
    fetched.push(await (isAddress ? fetchEndpoint(call, source) : fetchFiles(call, source)));
  }
  return { sources: fetched, warnings: [] };
}

async function fetchConfigured(call: FetchCall): Promise<FetchReport> {
  const { folder, environment } = call;
  const { mail, warnings } = settingsOf(folder, environment);
  const fetched: FetchedSource[] = [];
  const url = environment.RECEIVE_URL?.trim();
  if (!mail?.inbox && !url) throw new WrongCall(HOW);
  // Before anything is fetched: a wrong setting is not a server that cannot be reached.
  if (url) mustBeAddress(url);
  if (mail?.inbox && mail.imap) {
    fetched.push(await fetchMailbox(call, serverOf('imap', mail.imap), mail.inbox));
  }
  if (url) fetched.push(await fetchEndpoint(call, url));
  return { sources: fetched, warnings };
}

function mustBeAddress(url: string): void {
  try {
    addressOf(url);
  } catch (error) {
    throw error instanceof WrongCall
      ? new WrongCall(`RECEIVE_URL is wrong, and nothing was fetched. ${error.message}`)
      : error;
  }
}

function settingsOf(folder: string, environment: FetchCall['environment']) {
  const first = readMailSettings(folder, environment);
  const isWanted = first.mail?.inbox !== undefined;
  const { mail, problems, warnings } = isWanted
    ? readMailSettings(folder, environment, ['imap'])
    : first;
  const { shown } = contentOf(environment);
  const words = (each: (typeof problems)[number]) => formatMailProblem(each, shown);
  if (problems.length > 0) {
    throw new WrongCall(`Nothing was fetched:\n  ${problems.map(words).join('\n  ')}`);
  }
  return { mail, warnings: warnings.map(words) };
}

async function fetchEndpoint(call: FetchCall, url: string): Promise<FetchedSource> {
  const { environment, inbox } = call;
  const token = environment.RECEIVE_TOKEN?.trim();
  const before = inbox.list().length;
  const fetched = begun(clean(URL.parse(url)?.origin ?? url, 200));
  if (!token) {
    fetched.fault = {
      message: 'RECEIVE_TOKEN is missing in the environment',
      fix: 'set it to the word that npm run receive was started with, then fetch again',
    };
    return fetched;
  }
  try {
    fetched.known = (await pullSubmissions({ url, token, inbox })).known;
  } catch (error) {
    if (!(error instanceof WrongCall)) throw error;
    fetched.fault = {
      message: error.message.replace(/\.$/, ''),
      fix: 'then fetch again: what is in the inbox already is not added twice',
    };
  }
  fetched.added = inbox.list().slice(before).map(shownNews);
  return fetched;
}
