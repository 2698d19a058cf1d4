import { describe, expect, it } from 'vitest';
import { clientOf } from '../../src/receiving/client.ts';
import { readForm } from '../../src/receiving/sent-form.ts';

const PLAIN = 'application/x-www-form-urlencoded';

function read(body: string | Uint8Array, type = PLAIN) {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  return readForm(new Uint8Array(bytes).buffer, type);
}

describe('the body of a form', () => {
  it('is read with plain line ends, and what is empty left out', async () => {
    expect(await read('title=Beans&body=One%0D%0ATwo%0DThree&link=+%20&email=')).toEqual({
      values: { title: 'Beans', body: 'One\nTwo\nThree' },
      isTrapped: false,
      leftOut: [],
    });
  });

  it('shows where bytes were no UTF-8', async () => {
    expect(await read(Buffer.from('title=caf\u00e9', 'latin1'))).toMatchObject({
      values: { title: 'caf\ufffd' },
    });
    expect(await read('title=%E9%80')).toMatchObject({ values: { title: '\ufffd' } });
  });

  it('knows the questions by their own names only', async () => {
    const form = await read('__proto__=1&constructor=2&toString=3&title%5B%5D=4&TITLE=5');
    expect(form).toMatchObject({
      values: {},
      leftOut: [
        '__proto__: no question of the form',
        'constructor: no question of the form',
        'toString: no question of the form',
        'title[]: no question of the form',
        'TITLE: no question of the form',
      ],
    });
    expect(({} as Record<string, unknown>)['1']).toBeUndefined();
  });

  it('names what is left out on short lines, and not all of it', async () => {
    const many = Array.from({ length: 60 }, (_, index) => `${index}%0Ax${'y'.repeat(100)}=1`);
    const form = await read(many.join('&'));
    if (typeof form === 'string') throw new Error(form);
    expect(form.leftOut).toHaveLength(20);
    for (const line of form.leftOut) expect(line).toMatch(/^\d+ xy+: no question of the form$/);
    expect(Math.max(...form.leftOut.map((line) => line.length))).toBeLessThan(100);
  });

  it('refuses too many fields, other types and broken parts', async () => {
    expect(await read('a=1&'.repeat(101))).toBe('many');
    expect(await read('title=x', 'text/plain')).toBe('type');
    expect(await read('title=x', '')).toBe('type');
    expect(await read('--x\r\nnothing', 'multipart/form-data; boundary=x')).toBe('broken');
  });
});

describe('a client', () => {
  it.each([
    ['192.0.2.1', undefined, '192.0.2.1'],
    ['::ffff:192.0.2.1', undefined, '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2::/64'],
    ['2001:db8::1', undefined, '2001:db8:0:0::/64'],
    ['127.0.0.1', '203.0.113.9', '203.0.113.9'],
    ['127.0.0.1', '1.1.1.1, 203.0.113.9:4711', '203.0.113.9'],
    ['127.0.0.1', '[2001:db8::1]:4711', '2001:db8:0:0::/64'],
    ['127.0.0.1', 'x\u0000, unknown', '127.0.0.1'],
    ['127.0.0.1', '', '127.0.0.1'],
    [undefined, undefined, 'unknown'],
  ])('at %s behind %s is %s', (peer, forwarded, client) => {
    expect(clientOf(peer, forwarded)).toBe(client);
  });
});
