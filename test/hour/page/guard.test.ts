import { beforeEach, describe, expect, it } from 'vitest';
import { type Doors, hourApp } from '../../../src/hour/page/app.ts';
import { action, circle, hour } from './made.ts';

const HOST = '127.0.0.1:4400';
const guard = {
  hosts: [HOST, 'localhost:4400'],
  key: 'the-key',
  token: 'the-token',
  cookie: 'hour',
};
const OWN = { Host: HOST, Cookie: 'hour=the-key' };
const FROM_PAGE = { ...OWN, Origin: `http://${HOST}`, 'Sec-Fetch-Site': 'same-origin' };

let written: string[];
let app: ReturnType<typeof hourApp>;

beforeEach(() => {
  written = [];
  const doors: Doors = {
    async look() {
      return { styles: '', circle: circle(), hour: hour([action()]), whatOf: () => undefined };
    },
    async done(key, what) {
      written.push(`done ${key}: ${what}`);
      return { kind: 'note', text: 'Written down.' };
    },
    async later(key, until) {
      written.push(`later ${key}: ${until}`);
      return { kind: 'note', text: 'Put off.' };
    },
    failed(error) {
      throw error;
    },
  };
  app = hourApp(doors, guard);
});

function get(path: string, headers: Record<string, string>) {
  return app.request(path, { headers });
}

function post(
  headers: Record<string, string>,
  fields: Record<string, string> = { token: 'the-token' },
) {
  const body = new URLSearchParams({ key: 'reach ada', what: 'spoke', ...fields });
  return app.request('/done', { method: 'POST', headers, body });
}

describe('opening the page', () => {
  it('turns the key of the address into a cookie, and leaves the address bare', async () => {
    const answer = await get('/?key=the-key', { Host: HOST });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/');
    expect(answer.headers.get('set-cookie')).toBe(
      'hour=the-key; Path=/; HttpOnly; SameSite=Strict',
    );
  });

  it.each([
    ['without a key', '/', {}],
    ['with a wrong key', '/?key=a-key', {}],
    ['with an empty key', '/?key=', {}],
    ['with a wrong cookie', '/', { Cookie: 'hour=a-key' }],
    ['with the cookie of another run', '/', { Cookie: 'hour-1=the-key' }],
  ])('is refused %s', async (_, path, headers) => {
    const answer = await get(path, { Host: HOST, ...headers });
    expect(answer.status).toBe(403);
    expect(await answer.text()).not.toContain('Ada');
  });

  it.each(['evil.example', '127.0.0.1', '127.0.0.1:4401', '127.0.0.1:4400.evil.example', ''])(
    'is refused under the name %j, even with the key',
    async (Host) => {
      expect((await get('/?key=the-key', { Host })).status).toBe(403);
      expect((await get('/', { ...OWN, Host })).status).toBe(403);
    },
  );

  it('works under both names of this computer', async () => {
    expect((await get('/', OWN)).status).toBe(200);
    expect((await get('/', { ...OWN, Host: 'localhost:4400' })).status).toBe(200);
  });

  it('allows nothing from elsewhere, and is kept nowhere', async () => {
    const answer = await get('/', OWN);
    const policy = answer.headers.get('content-security-policy') ?? '';
    const [, nonce] = /script-src 'nonce-([^']+)'/.exec(policy) ?? [];
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(await answer.text()).toContain(`<script nonce="${nonce}">`);
    expect((await get('/', OWN)).headers.get('content-security-policy')).not.toBe(policy);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('keeps refusals nowhere either', async () => {
    const answer = await get('/', { Host: HOST });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none';/);
  });
});

describe('a form', () => {
  it('is taken from the page itself, and answered by the page', async () => {
    const answer = await post(FROM_PAGE);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/');
    expect(written).toEqual(['done reach ada: spoke']);
    expect(await (await get('/', OWN)).text()).toContain('<p data-kind="note">Written down.</p>');
    expect(await (await get('/', OWN)).text()).not.toContain('Written down.');
  });

  it.each([
    [
      'without a word about where it comes from',
      { Origin: undefined, 'Sec-Fetch-Site': undefined },
    ],
    ['from another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['from another port of this computer', { 'Sec-Fetch-Site': 'same-site' }],
    ['from another origin', { Origin: 'http://127.0.0.1:8080' }],
    ['of an origin that says nothing', { Origin: 'null', 'Sec-Fetch-Site': undefined }],
    ['without the cookie', { Cookie: undefined }],
    ['under another name', { Host: 'evil.example', Origin: 'http://evil.example' }],
  ])('is refused %s', async (_, changes) => {
    const all = Object.entries({ ...FROM_PAGE, ...changes });
    const headers = Object.fromEntries(all.filter((pair): pair is [string, string] => !!pair[1]));
    expect((await post(headers)).status).toBe(403);
    expect(written).toEqual([]);
  });

  it.each([{ token: 'a-token' }, { token: '' }, {}])('is refused with %j', async (fields) => {
    const body = new URLSearchParams({ key: 'reach ada', ...fields });
    const answer = await app.request('/done', { method: 'POST', headers: FROM_PAGE, body });
    expect(answer.status).toBe(403);
    expect(written).toEqual([]);
  });

  it('is refused in another form than that of a form', async () => {
    const headers = { ...FROM_PAGE, 'Content-Type': 'application/json' };
    const body = JSON.stringify({ token: 'the-token', key: 'reach ada' });
    expect((await app.request('/done', { method: 'POST', headers, body })).status).toBe(403);
    expect(written).toEqual([]);
  });

  it('is refused when it is too large', async () => {
    const large = await post(FROM_PAGE, { token: 'the-token', what: 'x'.repeat(70_000) });
    expect(large.status).toBe(413);
    expect(written).toEqual([]);
  });

  it('has room for the longest text of a log in any script', async () => {
    const answer = await post(FROM_PAGE, { token: 'the-token', what: '𠮷'.repeat(4000) });
    expect(answer.status).toBe(303);
    expect(written).toHaveLength(1);
  });
});
