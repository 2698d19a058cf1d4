import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBounces } from '../../src/mail/bounce.ts';

const STATUS = `Reporting-MTA: dns; mx.example.org

Final-Recipient: rfc822; gone@example.net
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 <gone@example.net>: Recipient address
    rejected: unknown
`;

const LETTER = `From: Edda <edda@example.org>
Message-ID:
 <letter.1@example.org>
Subject: Two

Message-ID: <other@example.org>
`;

function report(status = STATUS, letter = LETTER, type = 'message/rfc822'): Uint8Array {
  const text = `From: MAILER-DAEMON@mx.example.org
To: edda@example.org
Subject: Undelivered
MIME-Version: 1.0
Message-ID: <report@mx.example.org>
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

Sorry.

--b
Content-Type: message/delivery-status

${status}
--b
Content-Type: ${type}

${letter}
--b--
`;
  return new TextEncoder().encode(text.replaceAll('\n', '\r\n'));
}

const BOUNCE = {
  messageId: '<letter.1@example.org>',
  words: '550 5.1.1 <gone@example.net>: Recipient address rejected: unknown',
};

describe('a report of a mail server', () => {
  it('says which letter came back, and why', async () => {
    expect(await readBounces(report())).toEqual([BOUNCE]);
    expect(await readBounces(report(STATUS, LETTER, 'text/rfc822-headers'))).toEqual([BOUNCE]);
  });

  it('gives its status where no server said a word', async () => {
    const status = STATUS.replace(/Diagnostic-Code[\s\S]*/, '');
    expect(await readBounces(report(status))).toEqual([{ ...BOUNCE, words: '5.1.1' }]);
  });

  it.each([
    ['a delay', report(STATUS.replace('failed', 'delayed'))],
    ['a success', report(STATUS.replace('failed', 'delivered'))],
    ['a letter without an id', report(STATUS, 'Subject: Two\n')],
    ['any other mail', new TextEncoder().encode('Subject: Hello\r\n\r\nAction: failed\r\n')],
    ['nothing', new Uint8Array()],
  ])('tells of no letter that came back: %s', async (_, mail) => {
    expect(await readBounces(mail)).toEqual([]);
  });

  it('gives words without line breaks or controls, whatever stands in it', async () => {
    const words = fc.string({ unit: 'binary', maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(words, words, async (said, id) => {
        const status = STATUS.replace(/550 [\s\S]*/, () => `${said}\n`);
        const letter = LETTER.replace('letter.1', () => id);
        for (const bounce of await readBounces(report(status, letter))) {
          expect(bounce.words).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
          expect(bounce.messageId).toMatch(/^<[^<>\s]+>$/);
        }
      }),
    );
  });
});
