import { createHash } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type PullAnswer, pullSubmissions } from '../../src/command/inbox-pull.ts';
import { type Inbox, openInbox } from '../../src/read/inbox.ts';
import { PAGE, pulledLine } from '../../src/receiving/pulled.ts';
import type { InboxItem } from '../../src/submissions/item.ts';

const URL_HERE = 'https://news.example.org/';
const TOKEN = 'a-token-of-at-least-32-characters';

function inboxHere(): Inbox {
  const inbox = openInbox(':memory:');
  onTestFinished(() => inbox.close());
  return inbox;
}

function item(number: number, title = `News ${number}`): InboxItem {
  const key = createHash('sha256').update(title).digest('hex');
  const at = '2026-11-22T09:00:00.000Z';
  const rest = {
    from: {},
    text: `form=1\ntitle=${title}\nmore=1\nend=1\n`,
    pictures: [],
    leftOut: [],
  };
  return {
    number,
    key,
    at,
    since: at,
    door: 'endpoint',
    state: 'waiting',
    values: { title },
    ...rest,
  };
}

/** A server with an inbox of its own. */
function server(items: readonly InboxItem[], inbox = 'first') {
  const asked: string[] = [];
  const request = async (url: URL, token: string): Promise<PullAnswer> => {
    asked.push(url.href);
    expect(token).toBe(TOKEN);
    const after = Number(url.searchParams.get('after'));
    const page = items.filter(({ number }) => number > after).slice(0, PAGE);
    return { status: 200, inbox, text: page.map(pulledLine).join('') };
  };
  return { asked, request };
}

describe('fetching the inbox of a server', () => {
  it('takes everything, page by page, and next time only what is new', async () => {
    const items = Array.from({ length: 120 }, (_, index) => item(index + 1));
    const inbox = inboxHere();
    const { asked, request } = server(items);
    const fetch = () => pullSubmissions({ url: URL_HERE, token: TOKEN, inbox, request });
    expect(await fetch()).toEqual({ added: 120, known: 0 });
    expect(asked.map((each) => each.split('=')[1])).toEqual(['0', '50', '100', '120']);
    items.push(item(121));
    expect(await fetch()).toEqual({ added: 1, known: 0 });
    expect(inbox.list()).toHaveLength(121);
    expect(inbox.get(1)).toMatchObject({ door: 'endpoint', text: item(1).text, from: {} });
  });

  it('begins anew with a new inbox on the server, and takes nothing twice', async () => {
    const inbox = inboxHere();
    const fetch = (items: InboxItem[], name: string) =>
      pullSubmissions({ url: URL_HERE, token: TOKEN, inbox, ...server(items, name) });
    await fetch([item(1), item(2)], 'first');
    expect(await fetch([item(1, 'News 2'), item(2, 'Other')], 'second')).toEqual({
      added: 1,
      known: 1,
    });
  });

  it('begins anew where the server was brought back from an older copy', async () => {
    const inbox = inboxHere();
    const fetch = (items: InboxItem[]) =>
      pullSubmissions({ url: URL_HERE, token: TOKEN, inbox, ...server(items) });
    const first = Array.from({ length: 10 }, (_, index) => item(index + 1));
    await fetch(first);
    const copy = [...first.slice(0, 5), item(6, 'Another')];
    expect(await fetch(copy)).toEqual({ added: 1, known: 5 });
    await fetch(first);
    // Its numbers are beyond the last one already.
    const later = [
      ...first.slice(0, 5),
      ...Array.from({ length: 8 }, (_, at) => item(at + 6, `Later ${at}`)),
    ];
    expect(await fetch(later)).toEqual({ added: 8, known: 5 });
    expect(await fetch(later)).toEqual({ added: 0, known: 0 });
  });

  it('goes on where it broke off', async () => {
    const items = Array.from({ length: 80 }, (_, index) => item(index + 1));
    const inbox = inboxHere();
    const { request } = server(items);
    let calls = 0;
    const breaking = async (url: URL, token: string) => {
      calls += 1;
      if (calls === 2) throw new Error('https://secret');
      return request(url, token);
    };
    const options = { url: URL_HERE, token: TOKEN, inbox };
    await expect(pullSubmissions({ ...options, request: breaking })).rejects.toThrow(
      'news.example.org gave no whole answer (it broke off); try again later.',
    );
    expect(await pullSubmissions({ ...options, request })).toEqual({ added: 30, known: 0 });
  });

  it.each([
    ['no JSON', 'hello'],
    ['a field too many', pulledLine({ ...item(1), leftOut: [] }).replace('{', '{"door":"mail",')],
    ['a question that is none', pulledLine(item(1)).replace('"title"', '"topics"')],
    ['a number that goes back', pulledLine(item(2)) + pulledLine(item(1))],
    [
      'too many lines',
      Array.from({ length: 51 }, (_, index) => pulledLine(item(index + 1))).join(''),
    ],
    ['a key with a path in it', pulledLine({ ...item(1), key: '../../x' })],
    ['a day that is none', pulledLine({ ...item(1), at: 'yesterday' })],
    ['a text without end', pulledLine(item(1, 'x'.repeat(70_000)))],
  ])('refuses an answer with %s, and takes nothing of it', async (_, text) => {
    const inbox = inboxHere();
    const request = async () => ({ status: 200, inbox: 'first', text });
    await expect(pullSubmissions({ url: URL_HERE, token: TOKEN, inbox, request })).rejects.toThrow(
      'is no inbox',
    );
    expect(inbox.list()).toEqual([]);
  });

  it.each([
    [401, 'refuses the token'],
    [404, 'hands out no inbox'],
    [302, 'answered with 302'],
    [500, 'answered with 500'],
  ])('says what an answer of %i means', async (status, words) => {
    const request = async () => ({ status, inbox: null, text: '\u001b[31m' });
    await expect(
      pullSubmissions({ url: URL_HERE, token: TOKEN, inbox: inboxHere(), request }),
    ).rejects.toThrow(words);
  });

  it('ends with a server that has no end', async () => {
    let number = 0;
    const request = async () => {
      number += 1;
      return { status: 200, inbox: 'first', text: pulledLine(item(number)) };
    };
    await expect(
      pullSubmissions({ url: URL_HERE, token: TOKEN, inbox: inboxHere(), request }),
    ).rejects.toThrow('more news than an inbox can hold');
  });

  it.each([
    'http://news.example.org/',
    'https://me:secret@news.example.org/',
    'file:///etc/passwd',
    'http://localhost.example.org/',
    'news.example.org',
  ])('sends no token to %s', async (url) => {
    const request = async () => {
      throw new Error('asked');
    };
    await expect(
      pullSubmissions({ url, token: TOKEN, inbox: inboxHere(), request }),
    ).rejects.toThrow('such as https://news.example.org');
  });

  it('sends no token that would be a header of its own', async () => {
    const { asked, request } = server([]);
    for (const token of ['', 'a\r\nX-Evil: 1']) {
      await expect(
        pullSubmissions({ url: URL_HERE, token, inbox: inboxHere(), request }),
      ).rejects.toThrow('RECEIVE_TOKEN');
    }
    expect(asked).toEqual([]);
  });

  it('finds the inbox below the address of the server', async () => {
    const { asked, request } = server([]);
    for (const url of ['https://x.org', 'http://127.0.0.1:4500/', 'https://x.org/news?a=1#b']) {
      await pullSubmissions({ url, token: TOKEN, inbox: inboxHere(), request });
    }
    expect(asked).toEqual([
      'https://x.org/inbox?after=0',
      'http://127.0.0.1:4500/inbox?after=0',
      'https://x.org/news/inbox?after=0',
    ]);
  });
});
