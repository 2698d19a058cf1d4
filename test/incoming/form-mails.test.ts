import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELDS, type Values } from '../../src/submissions/fields.ts';
import { mailText } from '../../src/submissions/mail-text.ts';
import { readSubmission } from '../../src/submissions/submission.ts';
import { kept, taken, written } from './mails.ts';

const word = fc.stringMatching(/^[\p{L}\p{N}.,!?*#>=&<-]{1,20}$/u);
const line = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '));
const body = fc
  .array(fc.oneof(line, fc.constantFrom('', 'From here on', '.', 'more=1', '> x', '--', 'a=3D=')), {
    minLength: 1,
    maxLength: 10,
  })
  .map((lines) => lines.join('\n').trim())
  .filter((text) => text !== '');
const answers = fc.record(
  Object.fromEntries(FIELDS.map((field) => [field, field === 'body' ? body : line])),
  { requiredKeys: [] },
);

describe("the form's mails", () => {
  it('are read exactly, however they were encoded on their way', async () => {
    const encodings = fc.constantFrom('7bit', 'base64', 'quoted-printable' as const);
    await fc.assert(
      fc.asyncProperty(answers, encodings, fc.boolean(), async (values, encoding, hasHtml) => {
        const { incoming } = await taken(
          await written({
            subject: 'News',
            text: mailText(values as Values),
            textEncoding: encoding === 'base64' ? 'base64' : 'quoted-printable',
            encoding,
            ...(hasHtml && { html: '<p>form=1</p><p>title=another</p><p>end=1</p>' }),
          }),
        );
        expect(incoming.values).toEqual(values);
        expect(incoming.isGuessed).toBeUndefined();
      }),
      { numRuns: 150 },
    );
  });

  it('are read from what Gmail makes of them', async () => {
    const { incoming } = await taken(kept('gmail-form'));
    expect(incoming.values).toEqual({
      kind: 'win',
      about: 'me',
      title: 'Our repair café has mended its thousandth radio, and nobody had to throw one away',
      body: 'A thousand radios.\n\nThe youngest repairer is *twelve*.\n\n- valves\n- cables',
      link: 'https://radios.example.org/1000',
      consent: 'yes',
      sender: 'Nadia Okafor',
      email: 'nadia@example.org',
    });
    expect(incoming).toMatchObject({
      door: 'mail',
      at: '2026-11-20T17:30:00.000Z',
      from: { name: 'Nadia Okafor', email: 'nadia@example.org' },
    });
    expect([incoming.notes, incoming.doubt]).toEqual([undefined, undefined]);
    expect(readSubmission(incoming.values).faults).toEqual([]);
  });

  it('are read from HTML alone, as Outlook sends them', async () => {
    const { incoming } = await taken(kept('outlook-form'));
    expect(incoming.values).toMatchObject({
      title: 'A cargo bike for moving day',
      body: 'I move on the 5th.\n\nTwo streets only.',
      by: '2026-12-05',
    });
    expect(readSubmission(incoming.values).faults).toEqual([]);
  });

  it.each([
    ['thunderbird-forwarded-form', 'Beans for all.\n\nCome by.'],
    ['attached-form', /^A thousand radios\./],
  ])('are read when the editor passes them on: %s', async (name, text) => {
    const { incoming } = await taken(kept(name));
    expect(incoming.from.email).toBe('edda@example.com');
    expect(incoming.doubt).toBe('forwarded');
    expect(incoming.values).toMatchObject({
      sender: 'Nadia Okafor',
      body: expect.stringMatching(text),
    });
    expect(incoming.notes).toEqual([expect.stringContaining('the form was passed on')]);
  });

  it('are not read from an attachment, nor from what an answer quotes', async () => {
    const form = mailText({ kind: 'win', title: 'Quoted', body: 'x' });
    const attached = await taken(
      await written({
        subject: 'Hi',
        text: 'See file',
        attachments: [{ filename: 'a.txt', content: form }],
      }),
    );
    expect(attached.incoming).toMatchObject({ isGuessed: true, values: { title: 'Hi' } });
    const quoted = form.replace(/^/gm, '> ');
    const answer = await taken(
      await written({
        subject: 'Re: Quoted',
        inReplyTo: '<a@example.com>',
        text: `It is on Monday.\n\nOn Friday, Edda <edda@example.com> wrote:\n\n${quoted}`,
      }),
    );
    expect(answer.incoming).toMatchObject({
      isGuessed: true,
      values: { title: 'Quoted', body: 'It is on Monday.' },
      notes: expect.arrayContaining(['it answers an earlier mail']),
    });
  });

  it('are read from a list to which the editor gets them, and alone where only they count', async () => {
    const mail = await written({
      text: mailText({ title: 'Beans', body: 'x' }),
      headers: { 'List-Id': '<news.example.org>' },
    });
    expect((await taken(mail, { onlyForms: true })).incoming.values.title).toBe('Beans');
    const other = await written({ subject: 'Lunch?', text: 'Today?' });
    await expect(taken(other, { onlyForms: true })).rejects.toThrow('no news: undefined');
  });
});
