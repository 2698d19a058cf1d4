import { describe, expect, it } from 'vitest';
import { answerMail } from '../../src/command/inbox-mail.ts';
import type { Draft } from '../../src/drafts/draft.ts';

const newsletter = { editor: { name: 'Edda', email: 'edda@example.org' } };

const item = { number: 7, door: 'mail' as const, key: '<abc.1@mail.example.org> 0a1b2c' };

function draft(changes: Partial<Draft> = {}): Draft {
  return {
    to: [{ id: 'ada', name: 'Ada Söderlund', email: 'ada@example.org' }],
    subject: 'About “Bees”',
    text: 'Hi Ada,\n\nthank you.\n\nEdda',
    ...changes,
  };
}

/** The fields of a head, unfolded, by name in small letters; a name that stands twice has both. */
function headOf(message: string): Map<string, string[]> {
  const head = message.slice(0, message.indexOf('\r\n\r\n')).replace(/\r\n[ \t]/g, ' ');
  const all = new Map<string, string[]>();
  for (const line of head.split('\r\n')) {
    const [name = '', ...rest] = line.split(':');
    all.set(name.toLowerCase(), [...(all.get(name.toLowerCase()) ?? []), rest.join(':').trim()]);
  }
  return all;
}

describe('the answer to a friend, as a mail', () => {
  it('is an unsent one, in the thread of theirs, in ASCII, with Windows line ends', async () => {
    const { name, message } = await answerMail(draft(), item, 'accepted', newsletter);
    expect(name).toBe('7-accepted.eml');
    expect(message).toMatch(/^[\r\n\x20-\x7e]*$/);
    expect(message.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const head = headOf(message);
    expect(head.get('x-unsent')).toEqual(['1']);
    expect(head.get('in-reply-to')).toEqual(['<abc.1@mail.example.org>']);
    expect(head.get('references')).toEqual(['<abc.1@mail.example.org>']);
    expect(head.get('to')).toEqual(['=?UTF-8?Q?Ada_S=C3=B6derlund?= <ada@example.org>']);
    expect(head.get('from')).toEqual(['Edda <edda@example.org>']);
    expect([head.has('date'), head.has('message-id')]).toEqual([false, false]);
  });

  it('gains no header and no reader from what a stranger calls themselves', async () => {
    const hostile = draft({
      to: [
        { id: 'x', name: 'Eve"\r\nBcc: all@example.org\r\n\r\n<script>', email: 'eve@example.org' },
      ],
      subject: 'About “x\r\nBcc: all@example.org\r\nContent-Type: text/html”',
    });
    const { message } = await answerMail(hostile, item, 'declined', newsletter);
    const head = headOf(message);
    expect(head.has('bcc')).toBe(false);
    expect(head.get('to')).toHaveLength(1);
    expect(head.get('content-type')).toEqual([expect.stringContaining('text/plain')]);
  });

  it.each([
    ['two lines', '<a@b>\r\nBcc: all@example.org'],
    ['a space', '<a b@example.org>'],
    ['a number', '12'],
    ['too much', `<${'a'.repeat(400)}@example.org>`],
  ])('repeats no Message-ID of %s', async (_, key) => {
    const { message } = await answerMail(draft(), { ...item, key }, 'asked', newsletter);
    expect(headOf(message).has('in-reply-to')).toBe(false);
    expect(headOf(message).has('bcc')).toBe(false);
  });

  it('names no reader where no address is known, and no thread where it came by the form', async () => {
    const { message } = await answerMail(
      draft({ to: [{ id: 'ada', name: 'Ada' }] }),
      { ...item, door: 'endpoint' },
      'accepted',
      newsletter,
    );
    expect(headOf(message).has('to')).toBe(false);
    expect(headOf(message).has('in-reply-to')).toBe(false);
  });
});
