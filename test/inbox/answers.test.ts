import { describe, expect, it } from 'vitest';
import { showDrafts } from '../../src/drafts/draft.ts';
import { accept, type Choices } from '../../src/inbox/acceptance.ts';
import { acceptedAnswer, answerTo, askedAnswer, declinedAnswer } from '../../src/inbox/answers.ts';
import { unfinished } from '../drafts/unfinished.ts';
import { HOSTILE } from '../hostile/inputs.ts';
import { type Sent, seen } from './desk-of.ts';

function thanked(sent: Sent, choices?: Choices, note?: string) {
  const { seen: one, desk } = seen(sent);
  const { acceptance, problems } = accept(one, desk, choices);
  if (!acceptance) throw new Error(problems.join());
  return acceptedAnswer(one, desk, acceptance, note);
}

describe('an answer', () => {
  it.each<[string, Sent, string | undefined]>([
    ['to the friend, at the address that they wrote from', {}, 'ada@example.org'],
    [
      'not to where a mail from another address wants it',
      { values: { email: 'eve@evil.example' } },
      'ada@example.org',
    ],
    [
      'to the typed address',
      { door: 'endpoint', values: { email: 'x@example.com' } },
      'x@example.com',
    ],
    ['to nobody for a feed', { door: 'feed', from: { person: 'bo' } }, undefined],
    ['to nobody without an address', { door: 'endpoint', values: { email: '' } }, undefined],
    [
      'to nobody at two addresses',
      { door: 'endpoint', values: { email: 'a@b.cc\r\nBcc: x@y.zz' } },
      undefined,
    ],
  ])('goes %s', (_, sent, email) => {
    expect(answerTo(seen(sent).seen)?.emails[0]).toBe(email);
  });

  it('does not go to the friend whom somebody only says to be', () => {
    const to = answerTo(seen({ door: 'endpoint', values: { email: 'x@example.com' } }).seen);
    expect([to?.id, to?.emails]).toEqual(['sender', ['x@example.com']]);
  });

  it('says what an accepted one still needs', () => {
    expect(thanked({})?.text).toContain(
      'it will stand at https://letter.example.org/entries/2026/',
    );
    expect(thanked({ door: 'endpoint' })?.text).toContain('One thing is still missing: your yes.');
    const friend = { values: { about: 'friend', name: 'Dan Ito', credit: 'yes' } };
    expect(thanked(friend)?.text).toContain('when I have their own yes');
    expect(thanked(friend)?.text).toContain('by way of you');
    expect(thanked({}, { draft: true }, 'See you at the fair.')?.text).toContain(
      'See you at the fair.',
    );
  });

  it('says what the editor decided, not what came in', () => {
    const from = { email: 'bo@example.org' };
    const sent = { from, values: { sender: 'Bo Example', email: '', consent: 'ask' } };
    const text = thanked(sent, { person: 'ada' })?.text ?? '';
    expect(text).not.toContain('your yes');
    expect(text).toContain('It names Ada Example, and I publish it when I have their own yes.');
  });

  it('does not go to who passed a mail on', () => {
    const passedOn = { doubt: 'forwarded', values: { sender: 'Zoe', email: '' } } as const;
    expect(answerTo(seen(passedOn).seen)).toBeUndefined();
  });

  it('asks for exactly what is missing, and declines only with a reason', () => {
    const { seen: one, desk } = seen({ values: { kind: 'event', title: '' } });
    const text = askedAnswer(one, desk)?.text ?? '';
    expect(text).toContain('- How would you put it in one line?\n- On which day does it begin');
    const own = askedAnswer(one, desk, 'Is it open to all?')?.text ?? '';
    expect(own).toContain('one thing.\n\nIs it open to all?\n\nYou need not');
    expect(askedAnswer(one, desk, ' ')?.text).toBe(text);
    expect(declinedAnswer(one, desk, ' \n')).toBeUndefined();
    expect(askedAnswer(seen().seen, desk)).toBeUndefined();
    expect(askedAnswer(seen().seen, desk, 'When?')?.text).toContain('one thing');
  });

  it('greets without a name where none is known, and gives the bare address', () => {
    const from = { email: 'who@example.org' };
    const { seen: one, desk } = seen({ from, values: { sender: '', email: '' } });
    const draft = askedAnswer(one, desk, 'Who are you?');
    expect(draft?.text).toMatch(/^Hello,\n/);
    expect(showDrafts(draft ? [draft] : [])).toContain('\nTo: who@example.org\nSubject:');
  });

  it('lets no hostile news into the head of a mail', () => {
    for (const { name, values } of HOSTILE) {
      const { seen: one, desk } = seen({ door: 'endpoint', values, from: {} });
      const drafts = [declinedAnswer(one, desk, 'No room.'), askedAnswer(one, desk, 'Why?')];
      const { acceptance } = accept(one, desk, { person: 'ada' });
      if (acceptance) drafts.push(acceptedAnswer(one, desk, acceptance));
      for (const draft of drafts) {
        const heads = [
          draft?.subject ?? '',
          ...(draft?.to ?? []).flatMap((to) => [to.name, to.email ?? '']),
        ];
        for (const head of heads)
          expect([name, /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(head)]).toEqual([name, false]);
      }
    }
  });

  it('is a whole mail', () => {
    const { seen: one, desk } = seen({ values: { kind: 'event', title: '' } });
    const drafts = [
      thanked({}),
      thanked({ door: 'endpoint' }, {}, 'A note.'),
      thanked({}, { date: '2026-12-24' }),
      declinedAnswer(one, desk, 'it is not news'),
      askedAnswer(one, desk, 'Who came?'),
    ];
    for (const draft of drafts) expect(unfinished(draft?.text ?? 'undefined')).toEqual([]);
  });
});
