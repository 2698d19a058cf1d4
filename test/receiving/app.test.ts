import { decodeHTML } from 'entities';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { parseContent } from '../../src/read/parse.ts';
import { receivingApp } from '../../src/receiving/app.ts';
import { pulledLine, pulledNews, pulledSchema } from '../../src/receiving/pulled.ts';
import type { Doors, Setup } from '../../src/receiving/setup.ts';
import { FIELDS, LONGEST, TRAP } from '../../src/submissions/fields.ts';
import type { InboxItem, Incoming } from '../../src/submissions/item.ts';
import { SETTINGS } from '../content-folder.ts';
import { answers } from './endpoint.ts';

const NOW = Date.parse('2026-11-22T09:00:00Z');
const TOKEN = 'a-token-of-at-least-32-characters';
const HOSTILE = '"><script>alert(1)</script></textarea><img src=x onerror=alert(1)>';

/** An endpoint whose inbox is a list. */
function endpoint(changes: Partial<Setup> = {}, settings = SETTINGS) {
  const { newsletter } = parseContent([{ file: 'newsletter.yaml', text: settings }]);
  if (!newsletter) throw new Error('wrong settings');
  const kept: Incoming[] = [];
  const said: string[] = [];
  const doors: Doors = {
    async keep(incoming) {
      const at = kept.findIndex(({ key }) => key === incoming.key);
      if (at !== -1) return { number: at + 1, isNew: false };
      return { number: kept.push(incoming), isNew: true };
    },
    next: (after, most) =>
      kept
        .map((incoming, index) => itemOf(incoming, index + 1))
        .filter(({ number }) => number > after)
        .slice(0, most),
    inbox: 'one-inbox',
    isWell: () => true,
    now: () => NOW,
    log: (words) => said.push(words),
  };
  const pace = { minute: 0, hour: 0, all: 0 };
  const setup: Setup = { newsletter, styles: 'p{}', pace, isBehindProxy: false, ...changes };
  const app = receivingApp(setup, doors);
  const send = (
    body: string | FormData | Record<string, string>,
    { path = '/', headers = {}, peer = '192.0.2.1' }: Sending = {},
  ) => {
    const isPlain = typeof body !== 'string' && !(body instanceof FormData);
    const type = body instanceof FormData ? undefined : 'application/x-www-form-urlencoded';
    return app.request(
      path,
      {
        method: 'POST',
        body: isPlain ? new URLSearchParams(body).toString() : body,
        headers: { ...(type && { 'content-type': type }), ...headers },
      },
      { peer },
    );
  };
  return { app, doors, kept, said, send };
}

interface Sending {
  path?: string;
  headers?: Record<string, string>;
  peer?: string;
}

function itemOf(incoming: Incoming, number: number): InboxItem {
  return { ...incoming, pictures: [], number, state: 'waiting', since: incoming.at };
}

async function pageOf(answer: Response) {
  const { document } = parseHTML(await answer.text());
  const value = (name: string) => {
    const field = document.querySelector(`[name="${name}"]`);
    // linkedom leaves entities in a textarea as they are; browsers do not.
    return field?.tagName === 'TEXTAREA'
      ? decodeHTML(field.textContent ?? '').replace(/^\n/, '')
      : field?.getAttribute('value');
  };
  return { document, value };
}

describe('the endpoint', () => {
  it('takes what the form sends and leads to the thanks', async () => {
    const { send, kept, said } = endpoint();
    for (const path of ['/', '/submit', '/submit/']) {
      const answer = await send(answers({ title: path }), { path });
      expect(answer.status).toBe(303);
      expect(answer.headers.get('location')).toBe('https://letter.example.org/submit/thanks/');
    }
    expect(kept).toHaveLength(3);
    expect(kept[0]).toMatchObject({
      door: 'endpoint',
      at: '2026-11-22T09:00:00.000Z',
      from: {},
      values: { kind: 'win', title: '/', body: 'We dug for a year.\n\nNow there are beans.' },
      pictures: [],
      leftOut: [],
    });
    expect(said).toEqual(['taken: 1', 'taken: 2', 'taken: 3']);
  });

  it('takes forms with parts, and names their files without taking them', async () => {
    const { send, kept } = endpoint();
    const form = new FormData();
    for (const [name, value] of Object.entries(answers())) form.append(name, value);
    form.append('picture', new File(['abc'], '../../\u202e\u0007evil.jpg'));
    form.append('none', new File([], ''));
    form.append('__proto__', 'x');
    form.append('title', 'Another title');
    expect((await send(form)).status).toBe(303);
    expect(kept[0]?.leftOut).toEqual([
      '../../evil.jpg: files are not taken here',
      '__proto__: no question of the form',
      'title: answered twice; the first answer counts',
    ]);
    expect(kept[0]?.values.title).toBe('The school garden is open');
  });

  it('takes the same news once a day', async () => {
    const { send, kept, doors } = endpoint();
    expect((await send(answers())).status).toBe(303);
    expect((await send(answers())).status).toBe(303);
    expect((await send({ ...answers(), title: ' The school garden is open ' })).status).toBe(303);
    expect(kept).toHaveLength(1);
    doors.now = () => NOW + 365 * 24 * 3600 * 1000;
    await send(answers());
    expect(kept).toHaveLength(2);
  });

  it('answers programs in JSON', async () => {
    const { send } = endpoint();
    const headers = { accept: 'application/json' };
    expect(await (await send(answers(), { headers })).json()).toEqual({ ok: true });
    const { email: _, ...without } = answers();
    const answer = await send(without, { headers });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toEqual({
      ok: false,
      why: 'faulty',
      faults: [{ field: 'email', code: 'missing', message: 'Please fill this in.' }],
    });
  });

  it('shows the form again with what was typed and what is wrong', async () => {
    const { send, kept, said } = endpoint();
    const answer = await send(answers({ email: 'nowhere', body: 'One\r\n\r\nTwo' }));
    expect(answer.status).toBe(422);
    const { document, value } = await pageOf(answer);
    expect(value('title')).toBe('The school garden is open');
    expect(value('body')).toBe('One\n\nTwo');
    expect(document.querySelector('#submit-email-fault')?.textContent).toContain('e-mail address');
    expect(document.querySelector('#submit-email')?.getAttribute('aria-invalid')).toBe('true');
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    expect(document.querySelector('form')?.getAttribute('action')).toBe('submit');
    expect(kept).toEqual([]);
    expect(said).toEqual(['refused: email form']);
  });

  it('speaks the direction of the newsletter, and says where its words are English', async () => {
    const { send } = endpoint({}, SETTINGS.replace('language: en', 'language: he'));
    const { document } = await pageOf(await send({}));
    expect(document.documentElement.getAttribute('dir')).toBe('rtl');
    expect(document.querySelector('main')?.getAttribute('lang')).toBe('en');
  });

  it('lets no text become markup, whatever the field', async () => {
    const settings = `${SETTINGS.replace('Test Letter', '"<script>x</script> & Co"')}submit: {endpoint: 'https://news.example.org/in?a=1&b=2'}\n`;
    const { send } = endpoint({}, settings);
    for (const field of FIELDS) {
      const answer = await send(answers({ email: '', [field]: HOSTILE }));
      const { document, value } = await pageOf(answer);
      expect(answer.status).toBe(422);
      expect(document.querySelectorAll('script, img')).toHaveLength(0);
      const attributes = [...document.querySelectorAll('*')].flatMap((each) => [
        ...each.getAttributeNames(),
      ]);
      expect(attributes.filter((name) => /^on|^style$/.test(name))).toEqual([]);
      const isTyped = !['kind', 'about', 'consent', 'credit'].includes(field);
      if (isTyped) expect(value(field)).toBe(HOSTILE);
      expect(document.title).toContain('<script>x</script> & Co');
    }
  });

  it('sends a policy without scripts, of which each answer has its own', async () => {
    const { send } = endpoint({}, `${SETTINGS}submit: {endpoint: https://news.example.org/in}\n`);
    const policies = await Promise.all(
      [1, 2].map(async () => (await send({})).headers.get('content-security-policy') ?? ''),
    );
    expect(policies[0]).not.toBe(policies[1]);
    expect(policies[0]).toMatch(/^default-src 'none'; style-src 'nonce-[\w+/=]+';/);
    expect(policies[0]).toContain(
      "form-action 'self' https://letter.example.org https://news.example.org mailto:;",
    );
  });

  it('asks whoever filled in the hidden field to send it once more, and takes it then', async () => {
    const { send, kept, said } = endpoint();
    const trapped = answers({ [TRAP]: 'https://spam.example' });
    const answer = await send(trapped);
    expect(answer.status).toBe(422);
    const { document, value } = await pageOf(answer);
    const action = document.querySelector('form')?.getAttribute('action') ?? '';
    expect(value('body')).toContain('beans');
    expect(value(TRAP)).toBeFalsy();
    expect(kept).toEqual([]);
    expect((await send(trapped, { path: `/${action}` })).status).toBe(303);
    expect(kept[0]?.leftOut).toEqual(['website: filled in, though people do not see it']);
    expect(said).toEqual(['refused: the hidden field', 'taken: 1']);
  });

  it('refuses what is no form', async () => {
    const { send, kept } = endpoint();
    const type = (value: string) => ({ headers: { 'content-type': value } });
    const form = 'application/x-www-form-urlencoded';
    const statuses = [
      await send('{"title":"x"}', type('application/json')),
      await send('kind=win', type('text/plain')),
      await send('x', type('multipart/form-data')),
      await send('x', type('multipart/form-data; boundary=y')),
      await send(answers(), { headers: { 'content-encoding': 'gzip' } }),
      await send('a=b&'.repeat(10_000), type(form)),
      await send('', type(form)),
      await send('%ff=%00&=&&&%', type(form)),
    ].map(({ status }) => status);
    expect(statuses).toEqual([415, 415, 400, 400, 415, 400, 422, 422]);
    expect(kept).toEqual([]);
  });

  it('limits what is sent, and gives back what is a little too long', async () => {
    const { send, kept } = endpoint();
    const long = await send(answers({ place: 'ä'.repeat(LONGEST.sent / 2) }));
    expect(long.status).toBe(413);
    expect((await pageOf(long)).value('title')).toBe('The school garden is open');
    expect((await send(answers({ body: 'x'.repeat(300_000) }))).status).toBe(413);
    const whole = answers({ body: '豆'.repeat(LONGEST.body), title: '豆'.repeat(200) });
    expect((await send(whole)).status).toBe(303);
    expect(kept).toHaveLength(1);
  });

  it('refuses controls, and shows the rest to be sent anew', async () => {
    const { send, kept } = endpoint();
    for (const field of ['title', 'body', 'sender', 'email'] as const) {
      const answer = await send(
        answers({ [field]: `a\u0000b\u001b[31mc\r\nBcc: x@example.org\u0007` }),
      );
      expect(answer.status).toBe(422);
      expect((await pageOf(answer)).value(field)).toMatch(/^ab\[31mc\nBcc: x@example.org$/);
    }
    expect(kept).toEqual([]);
  });

  it('answers in headers that no field reaches', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        const { send } = endpoint();
        const answer = await send(answers({ title: text, sender: `${text}\r\nX-Evil: 1` }));
        expect([303, 422]).toContain(answer.status);
        expect(answer.headers.get('x-evil')).toBeNull();
      }),
      { numRuns: 50 },
    );
  });

  it('limits the pace of each client, and gives back what was typed', async () => {
    const { send, kept, said } = endpoint({ pace: { minute: 2, hour: 0, all: 5 } });
    const peer = '2001:db8:1:2::1';
    await send(answers({ title: '1' }), { peer });
    await send(answers({ title: '2' }), { peer: '2001:db8:1:2:ffff::9' });
    const third = await send(answers({ title: '3' }), { peer });
    expect(third.status).toBe(429);
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(50);
    const { document, value } = await pageOf(third);
    expect(value('title')).toBe('3');
    expect(document.querySelector('.receiving-note')?.textContent).toContain('in 1 minute.');
    expect((await send(answers({ title: '4' }), { peer: '2001:db8:1:3::1' })).status).toBe(303);
    for (const [index, status] of [303, 303, 429].entries()) {
      const answer = await send(answers({ title: `more ${index}` }), { peer: `192.0.2.${index}` });
      expect(answer.status).toBe(status);
    }
    expect(kept).toHaveLength(5);
    expect(said).toContain('refused: too often');
  });

  it('believes a proxy only where there is one, and only its own word', async () => {
    const pace = { minute: 1, hour: 0, all: 0 };
    const statusesOf = async (isBehindProxy: boolean, forwarded: string[]) => {
      const { send } = endpoint({ pace, isBehindProxy });
      const statuses: number[] = [];
      for (const [index, each] of forwarded.entries()) {
        const headers = { 'x-forwarded-for': each };
        statuses.push((await send(answers({ title: `${index}` }), { headers })).status);
      }
      return statuses;
    };
    expect(await statusesOf(false, ['192.0.2.7', '192.0.2.8'])).toEqual([303, 429]);
    expect(await statusesOf(true, ['192.0.2.7', '192.0.2.8'])).toEqual([303, 303]);
    expect(await statusesOf(true, ['1.1.1.1, 192.0.2.7', '2.2.2.2, 192.0.2.7'])).toEqual([
      303, 429,
    ]);
  });

  it('says that nothing was kept where nothing was, and gives it back', async () => {
    const { send, doors, said } = endpoint();
    doors.keep = async () => {
      throw Object.assign(new Error('with a secret'), { code: 'full' });
    };
    const answer = await send(answers());
    expect(answer.status).toBe(503);
    expect((await pageOf(answer)).value('body')).toContain('beans');
    expect(said).toEqual(['not kept: full']);
  });

  it('leads lost people to the form', async () => {
    const { app } = endpoint();
    const home = await app.request('/');
    expect([home.status, home.headers.get('location')]).toEqual([
      303,
      'https://letter.example.org/submit/',
    ]);
    const lost = await app.request('/wp-login.php');
    expect(lost.status).toBe(404);
    const { document } = await pageOf(lost);
    expect(document.querySelector('a.onward')?.getAttribute('href')).toBe(
      'https://letter.example.org/submit/',
    );
    expect((await app.request('/', { method: 'DELETE' })).status).toBe(405);
    expect((await app.request('/', { method: 'OPTIONS' })).status).toBe(405);
    expect(await (await app.request('/health')).text()).toBe('ok');
  });

  it('hands out the inbox to whoever has the token', async () => {
    const { app, send } = endpoint({ token: TOKEN });
    await send(answers({ title: '1' }));
    await send(answers({ title: '2' }));
    const get = (query: string, token = TOKEN) =>
      app.request(`/inbox${query}`, { headers: { authorization: `Bearer ${token}` } });
    const lines = (await (await get('?after=1')).text()).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).values.title)).toEqual(['2']);
    expect((await get('?after=2')).headers.get('x-inbox')).toBe('one-inbox');
    expect((await get('', `${TOKEN}x`)).status).toBe(401);
    expect((await get('?after=-1')).status).toBe(400);
    expect((await app.request('/inbox')).status).toBe(401);
  });

  it('has no such door without a token, or with a short one', async () => {
    for (const token of [undefined, 'short']) {
      const { app } = endpoint({ token });
      const headers = { authorization: `Bearer ${token}` };
      expect((await app.request('/inbox', { headers })).status).toBe(404);
    }
  });

  it('keeps nothing that the editor could not fetch', async () => {
    const noise = fc.string({ unit: 'binary', maxLength: 300 });
    const form = fc.record({ name: noise, value: noise, place: noise, more: noise });
    await fc.assert(
      fc.asyncProperty(form, async ({ name, value, place, more }) => {
        const { send, kept } = endpoint();
        const body = new URLSearchParams({ ...answers({ place }), [name]: value });
        for (let index = 0; index < 40; index += 1) body.append(`${more}${index}`, 'x');
        await send(body.toString());
        for (const incoming of kept) {
          const line = pulledSchema.parse(JSON.parse(pulledLine(itemOf(incoming, 1))));
          expect(pulledNews(line)).toEqual(incoming);
        }
      }),
      { numRuns: 50 },
    );
  });
});
