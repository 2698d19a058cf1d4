import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { toDraft } from '../../src/email/draft.ts';
import { letterFiles } from '../../src/email/files.ts';
import { entry, markdown, person, SETTINGS } from '../content-folder.ts';
import { letterFrom } from './letter.ts';

const letter = await letterFrom({
  'newsletter.yaml': SETTINGS.replace('{name: Edda}', '{name: Edda, email: edda@example.org}'),
  'people/ada.md': person({ name: 'Ada 🌊 (岡部)' }),
  'entries/win.md': entry({ date: '2026-10-10' }, 'From the first day = of the year.\n\n.\n'),
  'digests/two.md': markdown({ title: 'Two', date: '2026-11-01' }, 'From here on.\n'),
});

/** One line of any characters that a subject or a name may hold. */
const line = fc
  .array(
    fc.oneof(
      fc.stringMatching(/^[\p{L}\p{N}\p{P}\p{S}]{1,30}$/u),
      fc.stringMatching(/^[!-~]{1,90}$/),
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((words) => words.join(' '));

describe('the draft', () => {
  it('is read back as the text and the HTML beside it', async () => {
    const {
      'draft.eml': draft = '',
      'email.html': html,
      'email.txt': text,
    } = await letterFiles(letter);
    const mail = await PostalMime.parse(draft);
    expect(mail.text?.replaceAll('\r\n', '\n').trimEnd()).toBe(text?.trimEnd());
    expect(mail.html?.replaceAll('\r\n', '\n').trimEnd()).toBe(html?.trimEnd());
    expect(mail).toMatchObject({ subject: 'Two', attachments: [] });
    expect(mail.from).toMatchObject({ name: 'Edda', address: 'edda@example.org' });
    for (const field of ['to', 'cc', 'bcc', 'date', 'messageId']) {
      expect(mail).not.toHaveProperty(field, expect.anything());
    }
  });

  it('keeps any subject and any name of an editor, in short lines', async () => {
    await fc.assert(
      fc.asyncProperty(line, line, line, async (subject, name, said) => {
        const editor = { name, email: 'edda@example.org' };
        const draft = await toDraft({ ...letter, subject, editor }, `<p>x ${said}</p>`, said);
        const head = draft.slice(0, draft.indexOf('\r\n\r\n'));
        expect(draft.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        expect(draft).toMatch(/^[\t\r\n -~]*$/);
        for (const each of draft.split('\r\n')) expect(each.length).toBeLessThanOrEqual(76);
        const fields = head.replace(/\r\n[ \t]/g, ' ').match(/^[\w-]+(?=:)/gm);
        expect(fields).toEqual(['X-Unsent', 'From', 'Subject', 'MIME-Version', 'Content-Type']);
        expect(draft.match(/^Content-Transfer-Encoding: quoted-printable\r$/gm)).toHaveLength(2);
        const mail = await PostalMime.parse(draft);
        expect(mail.subject).toBe(subject);
        expect(mail.from).toMatchObject({ name, address: editor.email });
        expect(mail.text?.trimEnd()).toBe(said);
      }),
    );
  });
});
