import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_MAIL } from '../../src/incoming/mail.ts';
import { newsIn } from '../../src/incoming/news.ts';
import { comePictures } from '../../src/read/come-picture.ts';
import { mailText } from '../../src/submissions/mail-text.ts';
import { NOW, refused, taken, written } from './mails.ts';

const HEAD = 'From: a@b.org\r\nSubject: x\r\nMIME-Version: 1.0\r\n';

function mail(headers: string, body: string): Buffer {
  return Buffer.from(`${HEAD}${headers}\r\n\r\n${body}`);
}

/** What takes longer is an attack that came through, in milliseconds, on a slow and busy machine. */
const QUICKLY = 4_000;

describe('a hostile mail', () => {
  it.each<[string, Buffer, string]>([
    [
      'headers of 20 MB',
      Buffer.from(`${HEAD}A: ${'x'.repeat(20e6)}\r\n\r\nhi`),
      'its headers are too long',
    ],
    [
      '500 parts within parts',
      Buffer.concat([
        Buffer.from(HEAD),
        ...Array.from({ length: 500 }, (_, at) =>
          Buffer.from(`Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`),
        ),
      ]),
      'its parts are nested too deep',
    ],
    [
      '50,000 parts',
      mail('Content-Type: multipart/mixed; boundary=b', '--b\n\nx\n'.repeat(50_000)),
      'it has too many parts',
    ],
    [
      'millions of lines',
      mail('Content-Type: text/plain', 'x\n'.repeat(12e6)),
      'it has too many lines',
    ],
    ['more than 25 MB', Buffer.alloc(LONGEST_MAIL + 1, 65), 'it is larger than 25 MB'],
    ['nothing', Buffer.from('\r\n \0\r\n'), 'it is empty'],
    ['headers alone', Buffer.from('From: a@b.org\r\n\r\n'), 'it is empty'],
  ])('is refused with a reason: %s', async (_, bytes, reason) => {
    expect((await refused(bytes)).reason).toBe(reason);
  });

  it('of 10,000 attachments is read, and refused where it is longer', async () => {
    const part = `--b\nContent-Disposition: attachment; filename=a\n\n${'x'.repeat(120)}\n`;
    const few = mail('Content-Type: multipart/mixed; boundary=b', part.repeat(10_000));
    const { parts } = await taken(few);
    expect(parts).toHaveLength(10_000);
    const { leftOut } = await comePictures(parts);
    expect(leftOut.slice(-2)).toEqual(['a: not a picture', 'and 9980 more']);
    const more = part.replace('=a', `=${'a'.repeat(60)}`).repeat(10_000);
    const many = mail('Content-Type: multipart/mixed; boundary=b', more);
    expect((await refused(many)).reason).toBe('its headers are too long');
  });

  it.each<[string, string, string]>([
    ['broken lines', 'Content-Type: text/plain; format=flowed', 'a \n'.repeat(29_000)],
    ['open tags', 'Content-Type: text/html', '<b><p><a>'.repeat(100_000)],
    [
      'formatting that opens again in every paragraph',
      'Content-Type: text/html',
      `form=1<p>${Array.from({ length: 3_000 }, (_, at) => `<font a=${at}>`).join('')}</p>${'<p>x'.repeat(4_800)}`,
    ],
    ['deep boxes', 'Content-Type: text/html', `form=1${'<div>'.repeat(7_000)}x`],
    ['angle brackets', 'Content-Type: text/html', '<'.repeat(5e6)],
    ['leads to quotes', 'Content-Type: text/plain', 'Op x\nschreef '.repeat(14_000)],
    ['short answers', 'Content-Type: text/plain', `form=1\ntitle=x\n${'y\n'.repeat(29_000)}`],
    ['quotes', 'Content-Type: text/plain', '> x\n'.repeat(29_000)],
  ])('takes no long time: %s', async (_, headers, body) => {
    const before = performance.now();
    const { incoming } = await taken(mail(headers, body));
    expect(performance.now() - before).toBeLessThan(QUICKLY);
    expect(incoming.text.length).toBeLessThanOrEqual(20_000);
    expect(incoming.values.body?.length ?? 0).toBeLessThanOrEqual(64 * 1024);
  });

  it('cannot hide another one by its Message-ID, and comes once by however many ways', async () => {
    const messageId = '<same@example.org>';
    const first = await written({ messageId, subject: 'One', text: 'Words.' });
    const other = await written({ messageId, subject: 'One', text: 'Other words.' });
    const keyOf = async (bytes: Buffer) => (await taken(bytes)).incoming.key;
    const key = await keyOf(first);
    expect(await keyOf(other)).not.toBe(key);
    const byAnotherWay = Buffer.from(
      `Received: by mx\nX-Mozilla-Status: 0001\n${String(first).replaceAll('\r\n', '\n')}\n`,
    );
    expect(await keyOf(byAnotherWay)).toBe(key);
    const without = Buffer.from(String(first).replace(/^Message-ID:.*\r\n/m, ''));
    expect(await keyOf(without)).toMatch(/^no id [0-9a-f]{32}$/);
    const picture = (content: string) =>
      written({ messageId, text: 'x', attachments: [{ filename: 'a.png', content }] });
    expect(await keyOf(await picture('a'))).not.toBe(await keyOf(await picture('b')));
  });

  it('has names of parts that lead nowhere and show nothing else than they are', async () => {
    const names = ['../../x.jpg', 'C:\\Windows\\x.jpg', 'a\u202egpj.exe', 'nul\0\u001b[2J.png', ''];
    const parts = names.map(
      (name) =>
        `--b\r\nContent-Type: image/png\r\nContent-Disposition: attachment; filename*=utf-8''${encodeURIComponent(name)}\r\n\r\nx\r\n`,
    );
    const news = await taken(
      mail('Content-Type: multipart/mixed; boundary=b', `${parts.join('')}--b--`),
    );
    expect(news.parts.map(({ name }) => name)).toEqual([
      'x.jpg',
      'x.jpg',
      'agpj.exe',
      'nul[2J.png',
      'a part without a name',
    ]);
  });

  it('injects no header and no second answer by its headers', async () => {
    const { incoming } = await taken(
      mail(
        'Message-ID: <a\u0000b@\u202ec>\r\nSubject: other\r\nDate: not a day\r\nReply-To: =?utf-8?q?x=0D=0ABcc:_y@z.org?= <q@r.org>',
        mailText({ title: 'Beans', body: 'x' }).replace('title', 'website=bot\ntitle'),
      ),
    );
    expect(incoming.key).toMatch(/^[^\p{Cc}\p{Cf}]+$/u);
    expect(incoming.values).toEqual({ title: 'Beans', body: 'x' });
    expect(incoming.notes?.join()).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it('of any bytes is read or refused, never thrown', async () => {
    const piece = fc.constantFrom(
      'From: ',
      'Subject: ',
      '=?utf-8?b?',
      '?=',
      '\r\n',
      '\n',
      '\r\n\r\n',
      'Content-Type: ',
      'text/html',
      'multipart/mixed; boundary=b',
      'message/rfc822',
      '--b',
      '--b--',
      'charset=utf-7',
      'form=1\n',
      'end=1\n',
      'body=',
      '\0',
      '\u202e',
      '<a href="javascript:x">',
      '<',
      '&#0;',
      'Content-Transfer-Encoding: base64',
      '> ',
      'Fwd: ',
      '---------- Forwarded message ---------\n',
      '; format=flowed; delsp=yes',
      '%00',
      '(',
      ':',
      '"',
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc
        .array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 60 })
        .map((all) => Buffer.from(all.join(''))),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (each) => {
        const news = await newsIn(each, { now: NOW });
        const shown = news && 'reason' in news ? news.name : (news?.incoming.key ?? '');
        expect(shown).not.toMatch(/[\p{Cc}]/u);
        if (news && 'incoming' in news) expect(news.incoming.text).not.toMatch(/[\0\u001b]/);
      }),
      { numRuns: 500 },
    );
  });
});
