import type { Inbox } from '../read/inbox.ts';
import { INBOX_HEADER, PAGE, pulledNews, pulledSchema } from '../receiving/pulled.ts';
import type { Incoming } from '../submissions/item.ts';
import { WrongCall } from './verb.ts';

/** An answer of a server. */
export interface PullAnswer {
  status: number;
  /** The name of the inbox, as the server says it. */
  inbox: string | null;
  text: string;
}

/** Asks a server for one page. Throws where no whole answer comes. */
export type PullRequest = (url: URL, token: string) => Promise<PullAnswer>;

/** What to fetch and where to put it. */
export interface PullOptions {
  /** The address of `npm run receive`; the inbox is below it. */
  url: string;
  /** Its RECEIVE_TOKEN. */
  token: string;
  /** The inbox that the news goes into. */
  inbox: Inbox;
  request?: PullRequest;
}

/**
 * What one page may hold, in bytes: fifty pieces of news as long as they can be, all of them characters
 * for which JSON takes six.
 */
const LARGEST = 24 * 1024 * 1024;

/** How many pages are read at most; more is no inbox of a newsletter. */
const MOST_PAGES = 2_000;

/** How long one page may take, in milliseconds. */
const PATIENCE = 30_000;

/**
 * Fetches what a server of the editor's own took in. What is here already is left as it is, so it may
 * be called again at any time, also after it failed halfway. What the server says is judged like a
 * stranger's. Throws a `WrongCall` that says what is wrong.
 */
export async function pullSubmissions(
  options: PullOptions,
): Promise<{ added: number; known: number }> {
  const { url, token, inbox, request = ask } = options;
  const base = addressOf(url);
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new WrongCall('RECEIVE_TOKEN is missing, or holds what no token holds.');
  }
  const memory = `pull ${base.href}`;
  const last = inbox.recall(memory) as Last | undefined;
  // The last one is asked for once more: where another one has its number now, or none, the server's
  // inbox was brought back from an older copy, and its numbers mean something else.
  const isSame = last !== undefined && (await holds(base, last, token, request));
  let name = isSame ? last.inbox : undefined;
  let after = isSame ? last.after : 0;
  let added = 0;
  let known = 0;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await onePage(base, after, token, request);
    if (answer.inbox !== name) {
      // Another inbox has other numbers: from its beginning.
      name = answer.inbox;
      if (after !== 0) {
        after = 0;
        continue;
      }
    }
    const news = readPage(answer.text, after, base);
    if (news.length === 0) return { added, known };
    for (const { isNew } of inbox.addAll(news.map(({ incoming }) => incoming))) {
      if (isNew) added += 1;
      else known += 1;
    }
    const end = news.at(-1);
    after = end?.number ?? after;
    inbox.remember(memory, { inbox: name, after, key: end?.incoming.key ?? '' } satisfies Last);
  }
  throw new WrongCall(`${base.host} has more news than an inbox can hold; ${added} were fetched.`);
}

/** The last news that was taken from a server. */
interface Last {
  /** The name of its inbox. */
  inbox: string;
  /** The number of the news there. */
  after: number;
  key: string;
}

/** Is what was taken last still what has its number? */
async function holds(
  base: URL,
  { inbox, after, key }: Last,
  token: string,
  request: PullRequest,
): Promise<boolean> {
  const answer = await onePage(base, after - 1, token, request);
  if (answer.inbox !== inbox) return false;
  const [first] = readPage(answer.text, after - 1, base);
  return first?.number === after && first.incoming.key === key;
}

async function onePage(
  base: URL,
  after: number,
  token: string,
  request: PullRequest,
): Promise<{ inbox: string; text: string }> {
  const address = new URL(`inbox?after=${after}`, base);
  let answer: PullAnswer;
  try {
    answer = await request(address, token);
  } catch (error) {
    throw new WrongCall(`${base.host} gave no whole answer (${reasonOf(error)}); try again later.`);
  }
  const { status, inbox, text } = answer;
  if (status === 401) throw new WrongCall(`${base.host} refuses the token; look at RECEIVE_TOKEN.`);
  if (status === 404) {
    throw new WrongCall(
      `${base.host} hands out no inbox: RECEIVE_TOKEN is not set there, or the address is not that of npm run receive.`,
    );
  }
  if (status !== 200) throw new WrongCall(`${base.host} answered with ${status}; try again later.`);
  if (!inbox || !/^[\w-]{1,64}$/.test(inbox)) throw foreignAnswer(base);
  return { inbox, text };
}

function readPage(
  text: string,
  after: number,
  { host }: URL,
): { number: number; incoming: Incoming }[] {
  const lines = text.split('\n').filter((line) => line !== '');
  if (lines.length > PAGE) throw foreignAnswer({ host });
  let last = after;
  return lines.map((line) => {
    const { data } = pulledSchema.safeParse(jsonOf(line));
    if (!data || data.number <= last) throw foreignAnswer({ host });
    last = data.number;
    return { number: data.number, incoming: pulledNews(data) };
  });
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function foreignAnswer({ host }: Pick<URL, 'host'>): WrongCall {
  return new WrongCall(
    `${host} answered with what is no inbox, and nothing of it was taken. Is it npm run receive, of this version of the kit?`,
  );
}

/** The address of a server, as a folder; a wrong call where the token would go over an open line. */
export function addressOf(url: string): URL {
  const parsed = URL.parse(url);
  const isHere = parsed && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(parsed.hostname);
  const isSafe = parsed?.protocol === 'https:' || (isHere && parsed.protocol === 'http:');
  if (!parsed || !isSafe || parsed.username || parsed.password) {
    throw new WrongCall(
      'The inbox is fetched from an address such as https://news.example.org, without a password in it; only on this computer may it be http.',
    );
  }
  const { origin, pathname } = parsed;
  return new URL(origin + pathname.replace(/\/?$/, '/'));
}

const ask: PullRequest = async (url, token) => {
  const answer = await fetch(url, {
    headers: { authorization: `Bearer ${token}` },
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE),
  });
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body ?? []) {
    size += chunk.length;
    if (size > LARGEST) throw new Error('too large');
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString();
  return { status: answer.status, inbox: answer.headers.get(INBOX_HEADER), text };
};

/** A library's word for what failed, without anything that a server said. */
function reasonOf(error: unknown): string {
  const { name, cause } = error as { name?: string; cause?: { code?: unknown } };
  if (typeof cause?.code === 'string') return cause.code;
  if (name === 'TimeoutError') return 'it took too long';
  return error instanceof Error && error.message === 'too large' ? error.message : 'it broke off';
}
