import { describe, expect, it } from 'vitest';
import { type Acceptance, accept, type Choices } from '../../src/inbox/acceptance.ts';
import { newsIn } from '../../src/incoming/news.ts';
import type { Values } from '../../src/submissions/fields.ts';
import { mailText } from '../../src/submissions/mail-text.ts';
import { NEWS, type Sent, seen } from './desk-of.ts';

const MALLORY: Values = { ...NEWS, sender: 'Mallory', email: 'm@evil.example' };

/** A mail, its head as it is on its way. */
function mail(head: Record<string, string>, body: string): Uint8Array {
  const fields = {
    From: 'Ada Example <ada@example.org>',
    To: 'edda@example.org',
    Subject: 'News',
    'Message-ID': '<1@mail.example.org>',
    'Content-Type': 'text/plain; charset=utf-8',
    ...head,
  };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
  return new TextEncoder().encode([...lines, '', ...body.split('\n')].join('\r\n'));
}

/** What the inbox has of a mail. */
async function came(bytes: Uint8Array): Promise<Sent> {
  const news = await newsIn(bytes, { now: Date.parse('2026-11-20T10:00:00Z') });
  if (!news || !('incoming' in news)) throw new Error('no news');
  return news.incoming;
}

function made(sent: Sent, choices: Choices = {}): Acceptance {
  const { seen: one, desk } = seen(sent);
  const { acceptance, problems } = accept(one, desk, choices);
  if (!acceptance) throw new Error(problems.join('\n'));
  return acceptance;
}

const forwarded = (values: Values) =>
  mail(
    { Subject: 'Fwd: look what I got' },
    `What is this?\n\n---------- Forwarded message ---------\nFrom: Mallory <m@evil.example>\nSubject: News\n\n${mailText(values)}`,
  );

const attached = (values: Values) =>
  mail(
    { 'Content-Type': 'multipart/mixed; boundary=b' },
    `--b\nContent-Type: text/plain\n\nSee this.\n--b\nContent-Type: message/rfc822\n\nFrom: Mallory <m@evil.example>\nSubject: News\nContent-Type: text/plain\n\n${mailText(values)}\n--b--\n`,
  );

const judged = (results: string) =>
  mail({ 'Authentication-Results': `mx.example.org; ${results}` }, mailText(NEWS));

const PASSED_ON: Values = { ...NEWS, about: 'friend', name: 'Bo Example', credit: 'yes' };

describe('a yes that nobody earned', () => {
  it.each<[string, () => Promise<Sent> | Sent]>([
    ['a form that a friend passed on', () => came(forwarded(MALLORY))],
    ['a form in a friend’s name, passed on', () => came(forwarded(NEWS))],
    ['a form that a friend attached', () => came(attached(MALLORY))],
    ['a form in a friend’s name, attached', () => came(attached(NEWS))],
    ['a form that was copied into a mail', () => came(mail({}, `See:\n\n${mailText(MALLORY)}`))],
    ['a mail that fails DMARC', () => came(judged('spf=fail; dkim=fail; dmarc=fail'))],
    ['a mail that fails one test', () => came(judged('spf=pass; dkim=pass; dmarc=fail'))],
    ['an address that was typed', () => ({ door: 'endpoint' })],
    ['a name', () => ({ door: 'endpoint', values: { email: 'x@evil.example' } })],
    ['a friend’s word for another', () => ({ values: { ...PASSED_ON, name: 'Ada Example' } })],
    ['a no that the editor made a yes', () => ({ uncorrected: { ...NEWS, consent: 'ask' } })],
    ['news of another, corrected', () => ({ uncorrected: { ...PASSED_ON, credit: 'no' } })],
    ['the news of nobody, corrected', () => ({ uncorrected: { ...NEWS, about: '' } })],
    ['a feed', () => ({ door: 'feed', from: { person: 'ada' } })],
  ])('is not written down as one: %s', async (_, sent) => {
    const { entry, log } = made(await sent());
    expect(entry.fields.consented).toBeUndefined();
    expect(log.filter((each) => 'consent' in each)).toEqual([]);
  });

  it.each<[string, () => Promise<Sent> | Sent]>([
    ['in a mail of theirs', () => came(mail({}, mailText(NEWS)))],
    ['in a mail that passes all tests', () => came(judged('spf=pass; dkim=pass; dmarc=pass'))],
    ['with another title by the editor', () => ({ uncorrected: { ...NEWS, title: 'Seds' } })],
  ])('is none where it is earned: %s', async (_, sent) => {
    expect(made(await sent()).entry.fields.consented).toEqual(['ada']);
  });

  it('is none of the editor’s making while accepting: not by saying whom it is about', () => {
    const { entry, log } = made({ values: { ...PASSED_ON, credit: 'no' } }, { about: 'me' });
    expect(entry.fields).toMatchObject({ people: ['ada'] });
    expect(entry.fields.consented).toBeUndefined();
    expect(log).toHaveLength(1);
  });

  it('wants the editor’s word against a no, though they have corrected it', () => {
    const { seen: one, desk } = seen({ uncorrected: { ...NEWS, consent: 'no' } });
    expect(accept(one, desk).problems.join()).toContain('do not want to be named');
    const vouched = accept(one, desk, { consent: true, evidence: 'told me' }).acceptance;
    expect(vouched?.log.at(-1)?.what).toBe(
      'the editor vouches for the yes: told me; the news came by the form of 2026-11-20 (inbox 12, ada@example.org)',
    );
  });

  it('is not told in the log as one of whom the editor chose', () => {
    const vouched = made({}, { person: 'bo', consent: true, evidence: 'told me' });
    expect(JSON.stringify(vouched.log)).not.toContain('said yes in');
  });

  it('names nobody as the one who passed it on', async () => {
    const sents: Sent[] = [
      await came(forwarded(PASSED_ON)),
      await came(mail({ 'Authentication-Results': 'mx; dmarc=fail' }, mailText(PASSED_ON))),
      { values: PASSED_ON, uncorrected: { ...PASSED_ON, credit: 'no' } },
    ];
    for (const sent of sents) expect(made(sent).entry.fields.via).toBeUndefined();
    const { entry, log } = made({ values: { ...PASSED_ON, credit: 'no' } }, { via: true });
    expect(entry.fields.via).toBe('ada');
    expect(log[1]?.what).toContain('the editor vouches that they want to be named');
    expect(made({ values: PASSED_ON }).entry.fields).toMatchObject({ via: 'ada' });
  });
});

describe('a mail that was passed on', () => {
  it('is from whom its words say, and is answered there', async () => {
    const { sender } = seen(await came(forwarded(MALLORY))).seen;
    expect(sender).toMatchObject({ known: 'unknown', name: 'Mallory', email: 'm@evil.example' });
    expect(sender.friend).toBeUndefined();
    expect(sender.said[0]).toContain('passed on to you from an address of Ada Example');
  });

  it('is in the log as what it is', async () => {
    const { log } = made(await came(forwarded(MALLORY)));
    expect(log[0]?.with).toEqual([]);
    expect(log[0]?.what).toContain('(inbox 12, passed on from ada@example.org)');
    const forged = made(await came(judged('dmarc=fail')));
    expect(forged.log[0]?.what).toContain('perhaps forged, as if from ada@example.org');
  });
});
