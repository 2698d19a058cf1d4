import { describe, expect, it } from 'vitest';
import { durationWords } from '../../src/sending/duration.ts';
import { showProgress } from '../../src/sending/progress.ts';
import { joinReply } from '../../src/sending/reply.ts';
import { isDone, type Result, resultText } from '../../src/sending/result.ts';
import type { Progress } from '../../src/sending/run.ts';
import { senderOf } from '../../src/sending/sender.ts';

describe('a time in words', () => {
  it.each([
    [0, '1 second'],
    [1_499, '1 second'],
    [99_000, '99 seconds'],
    [100_000, '2 minutes'],
    [3_570_000, '1 hour'],
    [3_600_000, '1 hour'],
    [7_500_000, '2 hours 5 minutes'],
    [86_400_000 + 60_000, '1 day'],
    [2 * 86_400_000 + 3_600_000, '2 days 1 hour'],
  ])('%i milliseconds are %s', (milliseconds, words) => {
    expect(durationWords(milliseconds)).toBe(words);
  });
});

describe('a reply of several lines', () => {
  it('is one line, its number and its code once', () => {
    expect(joinReply('550-5.7.26 This mail has\r\n550-5.7.26 no home.\n550 5.7.26 Sorry')).toBe(
      '550 5.7.26 This mail has no home. Sorry',
    );
    expect(joinReply('250 2.0.0 Ok: queued as 4XyZ')).toBe('250 2.0.0 Ok: queued as 4XyZ');
    expect(joinReply('')).toBe('');
  });
});

const SERVED: Result = {
  id: 'two',
  subject: 'Two',
  sent: 12,
  sentNow: 2,
  refused: [],
  bounced: [],
  deferred: [],
  unknown: [],
  waiting: 0,
  seconds: 4,
  fault: null,
};

describe('the end of a run', () => {
  it('leads to the stamp where everybody is served', () => {
    expect(resultText(SERVED, 'again')).toBe(
      '2 letters sent in 4 seconds; 12 friends have it now.\n\n' +
        'Now mark the digest as sent:\n  npm run digest -- two --sent',
    );
    expect(isDone(SERVED)).toBe(true);
    expect(isDone({ ...SERVED, refused: [{ to: 'a@b.cc', words: '550 No' }] })).toBe(true);
  });

  it('leads on where somebody is left', () => {
    const left: Result = {
      ...SERVED,
      sentNow: 0,
      refused: [{ to: 'bob@example.org', words: '550 5.1.1 No' }],
      deferred: [{ to: 'cleo@example.org', words: '' }],
      unknown: ['dora@example.org'],
      waiting: 1,
      fault: { message: 'the server is down', fix: 'try later' },
    };
    expect(resultText(left, 'again').split('\n\n')).toEqual([
      'No letter was sent.',
      'Refused by the server, and not tried again:\n  bob@example.org: 550 5.1.1 No',
      'Put off, and tried again in the next run:\n  cleo@example.org',
      'On its way when the connection or the run ended, so they may have it or not:\n  dora@example.org',
      'It stopped early: the server is down;\ntry later.',
      '1 friend still to be served. To go on:\n  again',
      'To send it again to those who may have it already:\n  again --again-unknown',
    ]);
    expect(isDone(left)).toBe(false);
    expect(isDone({ ...SERVED, unknown: ['dora@example.org'] })).toBe(false);
  });
});

describe('progress', () => {
  function lines(steps: [seconds: number, progress: Partial<Progress>][], total = 100): string[] {
    const written: string[] = [];
    let now = 0;
    const screen = { write: (text: string) => written.push(text.trimEnd()) };
    const shown = showProgress(
      screen,
      total,
      () => now,
      (left) => left * 100,
    );
    for (const [seconds, progress] of steps) {
      now = seconds * 1000;
      shown.show({ sent: 0, refused: 0, unknown: 0, putOff: 0, left: 0, ...progress });
    }
    shown.end();
    return written;
  }

  it('is a line at every tenth and every ten seconds', () => {
    const steps = Array.from({ length: 100 }, (_, i): [number, Partial<Progress>] => [
      i / 10,
      { sent: i + 1, left: 99 - i },
    ]);
    const written = lines(steps);
    expect(written).toHaveLength(10);
    expect(written[0]).toBe('10 of 100: 10 sent, about 9 seconds left');
    expect(written.at(-1)).toBe('100 of 100: 100 sent, done');
    expect(
      lines([
        [11, { sent: 1, left: 99 }],
        [12, { sent: 2, left: 98 }],
      ]),
    ).toHaveLength(1);
  });

  it('tells what went wrong, and when it goes on', () => {
    const pausedUntil = 5_000 + 600_000;
    const progress = { sent: 1, refused: 2, putOff: 3, unknown: 4, left: 93, pausedUntil };
    expect(lines([[5, progress]])).toEqual([
      '7 of 100: 1 sent, 2 refused, 3 put off, 4 unknown, about 10 minutes left; the next letter leaves in 10 minutes',
    ]);
  });

  it('goes by how fast the last letters left', () => {
    const slow: [number, Partial<Progress>][] = [
      [30, { sent: 10, left: 90 }],
      [60, { sent: 20, left: 80 }],
    ];
    expect(lines(slow)[1]).toBe('20 of 100: 20 sent, about 4 minutes left');
  });

  it('is a bar on a terminal', () => {
    const written: string[] = [];
    const screen = {
      isTTY: true,
      columns: 200,
      write: (text: string) => written.push(text),
      cursorTo: () => {},
      clearLine: () => {},
    };
    const shown = showProgress(
      screen,
      4,
      () => 0,
      (left) => left * 1000,
    );
    shown.show({ sent: 1, refused: 1, unknown: 0, putOff: 0, left: 2 });
    shown.end();
    expect(written.join('')).toContain('2/4, 1 sent, 1 refused, about 2 seconds left');
  });
});

describe('the sender', () => {
  const editor = { name: 'Edda', email: 'edda@bücher.example' };
  const place = (given: Parameters<typeof senderOf>[0], from?: string) => {
    const sender = senderOf(given, { from });
    return 'problem' in sender ? `${sender.problem.file} ${sender.problem.field}` : sender.party;
  };

  it('is the editor, from the address for letters or else their public one', () => {
    expect(place({ editor }, 'post@example.org')).toEqual({
      name: 'Edda',
      address: 'post@example.org',
    });
    expect(place({ editor })).toEqual({ name: 'Edda', address: 'edda@xn--bcher-kva.example' });
  });

  it('needs an address to which mail can go', () => {
    expect(place({ editor: { name: 'Edda' } })).toBe('private/mail.yaml from');
    expect(place({ editor }, 'edda@localhost.')).toBe('private/mail.yaml from');
    const long = `${'x'.repeat(65)}@example.org`;
    expect(place({ editor: { name: 'Edda', email: long } })).toBe('newsletter.yaml editor.email');
  });
});
