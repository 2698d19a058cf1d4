import fc from 'fast-check';
import PostalMime, { type Address } from 'postal-mime';
import { describe, expect, it } from 'vitest';
import type { Recipient } from '../../src/recipients/recipient.ts';
import { listIdOf } from '../../src/sending/list-id.ts';
import { type Heading, headersOf, toMessage } from '../../src/sending/message.ts';
import { personal } from '../../src/sending/personal.ts';
import { prepareMessage, writerOf } from '../../src/sending/writer.ts';
import { markdown, SETTINGS } from '../content-folder.ts';
import { letterFrom } from '../email/letter.ts';

const DATE = new Date('2026-11-21T12:00:00Z');
const EDDA = { name: 'Edda', address: 'edda@example.org' };
const STOP = { email: 'stop@example.org' };

const letter = await letterFrom({
  'newsletter.yaml': SETTINGS,
  'people/ada.md': markdown({ name: 'Ada', consent: 'always' }),
  'entries/win.md': markdown({ title: 'News', date: '2026-10-10', kind: 'win', people: ['ada'] }),
  'digests/two.md': markdown({ title: 'Two', date: '2026-11-01' }, 'Dear {first_name}.\n'),
});

const source = {
  digest: { id: 'two', body: 'Dear {first_name}.' },
  newsletter: { title: 'Test Letter', url: 'https://letter.example.org/ours' },
  letterTo: ({ firstName = 'friend', stop }: { firstName?: string | undefined; stop: string }) => ({
    ...letter,
    note: { ...letter.note, text: `Dear ${firstName}.` },
    stop,
  }),
};

function reader(email: string, name = '', firstName = ''): Recipient {
  return { email, name, firstName, stopped: '' };
}

async function sent(to: Recipient, stopping: typeof STOP & { url?: string } = STOP) {
  const prepared = await prepareMessage(writerOf(source, EDDA, stopping), to, DATE);
  if ('fault' in prepared) throw new Error(prepared.fault.message);
  const { raw, envelope } = prepared.message;
  const mail = await PostalMime.parse(raw);
  const header = (key: string) =>
    mail.headers.filter((each) => each.key === key).map((h) => h.value);
  return { raw: raw.toString('latin1'), envelope, mail, header, messageId: prepared.messageId };
}

describe('a message', () => {
  it('has exactly the headers that it needs', async () => {
    const { mail } = await sent(reader('ada@example.org', 'Ada Lovelace', 'Ada'));
    expect(mail.headers.map(({ key }) => key).sort()).toEqual([
      'content-type',
      'date',
      'from',
      'list-id',
      'list-unsubscribe',
      'message-id',
      'mime-version',
      'subject',
      'to',
    ]);
    expect(mail.from).toEqual({ name: 'Edda', address: 'edda@example.org' });
    expect(mail.to).toEqual([{ name: 'Ada Lovelace', address: 'ada@example.org' }]);
    expect(mail).toMatchObject({ subject: 'Two', date: '2026-11-21T12:00:00.000Z' });
  });

  it('says the same in text and HTML, to this reader, with the way to stop', async () => {
    const { mail, raw } = await sent(reader('ada@example.org', 'Ada Lovelace', 'Ada'));
    const stop = 'mailto:stop@example.org?subject=unsubscribe%20ada%40example.org';
    expect(mail.text).toContain('Dear Ada.');
    expect(mail.text).toContain(stop);
    expect(mail.html).toContain(`href="${stop}"`);
    expect(raw.match(/Content-Type: text\/\w+/g)).toEqual([
      'Content-Type: text/plain',
      'Content-Type: text/html',
    ]);
    expect(raw).toContain('multipart/alternative');
    expect(raw.match(/quoted-printable/g)).toHaveLength(2);
  });

  it('offers one click only where an address is there for it', async () => {
    const mailto = '<mailto:stop@example.org?subject=unsubscribe%20ada%2Bx%40example.org>';
    const without = await sent(reader('ada+x@example.org'));
    expect(without.header('list-unsubscribe')).toEqual([mailto]);
    expect(without.header('list-unsubscribe-post')).toEqual([]);
    const url = 'https://letter.example.org/stop?who={email}&from={email}';
    const { header, mail } = await sent(reader('ada+x@example.org'), { ...STOP, url });
    const called =
      'https://letter.example.org/stop?who=ada%2Bx%40example.org&from=ada%2Bx%40example.org';
    expect(header('list-unsubscribe')).toEqual([`${mailto}, <${called}>`]);
    expect(header('list-unsubscribe-post')).toEqual(['List-Unsubscribe=One-Click']);
    expect(mail.text).toContain(called);
    expect(mail.text).not.toContain('mailto:stop@');
  });

  it('has an id that is the same for the same letter to the same reader, and for no other', async () => {
    const { messageId, header } = await sent(reader('ada@example.org'));
    expect(header('message-id')).toEqual([messageId]);
    expect(messageId).toMatch(/^<[0-9a-f]{40}@example\.org>$/);
    expect((await sent(reader('Ada@EXAMPLE.org', 'Ada'))).messageId).toBe(messageId);
    expect((await sent(reader('bob@example.org'))).messageId).not.toBe(messageId);
    const write = writerOf({ ...source, digest: { id: 'three', body: '' } }, EDDA, STOP);
    expect(write(reader('ada@example.org'), DATE).heading.messageId).not.toBe(messageId);
    expect(write(reader('ada@example.org'), DATE, 'copy').heading.messageId).not.toBe(
      write(reader('ada@example.org'), DATE).heading.messageId,
    );
  });

  it('writes the domains of other scripts in ASCII', async () => {
    const { envelope, mail } = await sent(reader('ada@bücher.example'));
    expect(envelope).toEqual({ from: 'edda@example.org', to: ['ada@xn--bcher-kva.example'] });
    expect(mail.to?.[0]?.address).toBe('ada@xn--bcher-kva.example');
  });

  it('is not made for what is no address', async () => {
    const write = writerOf(source, EDDA, STOP);
    for (const email of ['ada', 'ada@', 'a b@example.org', 'ada@example.org, bob@example.org']) {
      expect(await prepareMessage(write, reader(email), DATE)).toHaveProperty('fault.message');
    }
  });

  it('shows its headers as people read them', async () => {
    const heading = writerOf(source, EDDA, STOP)(reader('ada@example.org', 'Äda'), DATE).heading;
    expect(headersOf(heading)).toEqual([
      ['From', 'Edda <edda@example.org>'],
      ['To', 'Äda <ada@example.org>'],
      ['Subject', 'Two'],
      ['Date', 'Sat, 21 Nov 2026 12:00:00 +0000'],
      ['Message-ID', heading.messageId],
      ['List-ID', '"Test Letter" <ours.letter.example.org>'],
      ['List-Unsubscribe', '<mailto:stop@example.org?subject=unsubscribe%20ada%40example.org>'],
    ]);
  });
});

/** Names that are out for harm. */
const hostile = fc.oneof(
  fc.constantFrom(
    'Ada"; Bcc: eve@example.org',
    'Ada\r\nBcc: eve@example.org',
    'Ada\nTo: eve@example.org\n\nHello',
    'Lovelace, Ada <eve@example.org>',
    'Ada <eve@example.org>, Bob',
    '\u202egro.elpmaxe@ada',
    '=?utf-8?Q?=0D=0ABcc:_eve@example.org?=',
    'group: eve@example.org;',
    'Ada\\',
    'Ada (comment',
    '岡部'.repeat(150),
    'x'.repeat(300),
    'x'.repeat(1000),
    `"${'\\'.repeat(299)}`,
    '\ud800',
    '\0',
  ),
  fc.string({ unit: 'binary', maxLength: 400, size: 'max' }),
  fc.string({ unit: 'grapheme', maxLength: 100, size: 'max' }),
  fc
    .array(
      fc.constantFrom('"', ',', ';', '<', '>', '@', '\r\n', '\n', ' ', ':', 'Bcc', 'é', '\\'),
      {
        maxLength: 60,
        size: 'max',
      },
    )
    .map((parts) => parts.join('')),
);

const local = fc.stringMatching(/^[a-z0-9!#$%&'*+/=?^_`{|}~-]{1,20}(\.[a-z0-9+_-]{1,20}){0,2}$/);

const heading = fc.record({
  from: fc.record({ name: hostile, address: fc.constant('edda@example.org') }),
  to: fc.record({ name: hostile, address: local.map((part) => `${part}@example.org`) }),
  subject: hostile.filter((text) => text.trim() !== ''),
  date: fc.constant(DATE),
  messageId: fc.constant('<1@example.org>'),
  list: fc.record({ title: hostile, siteAddress: fc.constant('https://letter.example.org/') }),
  stop: fc.record({ mailto: fc.constant('mailto:stop@example.org') }),
});

describe('a hostile name', () => {
  it('stays a name: one To with the right address, and no header more', async () => {
    await fc.assert(
      fc.asyncProperty(heading, async (each: Heading) => {
        const { raw, envelope } = await toMessage(each, {
          html: '<p>Hello.</p>',
          text: 'Hello.\n',
        });
        const mail = await PostalMime.parse(raw);
        expect(envelope).toEqual({ from: 'edda@example.org', to: [each.to.address] });
        expect(mail.to).toEqual([{ name: expect.anything(), address: each.to.address } as Address]);
        expect(mail.from?.address).toBe('edda@example.org');
        expect(mail.cc ?? []).toEqual([]);
        expect(mail.bcc ?? []).toEqual([]);
        expect(
          mail.headers
            .map(({ key }) => key)
            .sort()
            .join(),
        ).toMatch(
          /^content-type,date,from,list-id,list-unsubscribe,message-id,mime-version(,subject)?,to$/,
        );
        expect(mail.text?.trim()).toBe('Hello.');
        expect(mail.headers.find(({ key }) => key === 'list-id')?.value).toMatch(
          /<letter\.example\.org>$/,
        );
        const bytes = raw.toString('latin1');
        expect(bytes.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        expect(Math.max(...bytes.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(
          998,
        );
        expect(bytes).toMatch(/^[\r\n\t -~]*$/);
      }),
      { numRuns: 500 },
    );
  });

  it('is shown on one line, without what turns it around', () => {
    expect(personal(' Ada\r\n \u202eLovelace\0 ')).toBe('Ada Lovelace');
    expect([...personal('🌊'.repeat(300))]).toHaveLength(100);
  });

  it('is given back where it is harmless', async () => {
    for (const name of [
      'Lovelace, Ada',
      'Ada "the" First',
      'Адa',
      '岡部 倫太郎',
      "O'Hara",
      'a\\b',
    ]) {
      expect((await sent(reader('ada@example.org', name))).mail.to?.[0]?.name).toBe(name);
    }
  });
});

describe('the name of the list', () => {
  it.each([
    ['https://letter.example.org/', 'letter.example.org'],
    ['https://example.org/letters/ours/', 'ours.letters.example.org'],
    ['https://example.org/~edda/a.b', 'a.b.~edda.example.org'],
    ['https://bücher.example/', 'xn--bcher-kva.example'],
    ['http://localhost/', 'letters.localhost'],
    [
      `https://example.org/${'x'.repeat(50)}/${'y'.repeat(300)}`,
      expect.stringMatching(/^y+\.x{50}\.example\.org$/),
    ],
  ])('of %s is %s', (address, id) => {
    expect(listIdOf(address)).toEqual(id);
    expect(listIdOf(address)).toMatch(/^[\w~-]+(\.[\w~-]+)+$/);
    expect(listIdOf(address).length).toBeLessThanOrEqual(255);
  });
});
