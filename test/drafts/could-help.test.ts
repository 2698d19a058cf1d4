import { expect, it } from 'vitest';
import { couldHelpDraft } from '../../src/drafts/could-help.ts';
import { circle, friendOf } from '../hour/circles.ts';

const written = (fields: Record<string, unknown> = {}) => {
  const found = circle({
    people: { ada: {}, bo: {}, chi: {} },
    contacts: {
      ada: { name: 'Ada “Countess” Secret', needs: ['a private thing'], notes: 'a note' },
      bo: { emails: ['bo@example.org'] },
    },
    entries: { wire: { kind: 'ask', title: 'Who has wire?', date: '2026-11-01', ...fields } },
  });
  const ask = found.gated.site.find(({ id }) => id === 'wire');
  if (ask?.kind !== 'ask') throw new Error('no ask');
  return couldHelpDraft(found, ask, { friend: friendOf(found, 'bo'), reasons: [] });
};

it('tells what is asked, by whom, and how to answer, without pressure', () => {
  expect(written({ by: '2026-12-15', summary: 'Eighty metres of it.' })).toMatchInlineSnapshot(`
    {
      "subject": "An ask from Ada Example",
      "text": "Hi Bo,

    Ada Example has an ask in Test Letter, “Who has wire?”, and you came to mind. It is needed by Tuesday 15 December.

    Eighty metres of it.

    All that I know about it is here:
    https://letter.example.org/entries/wire/

    If you can help, or know somebody who can, just reply to this mail and I will pass it on.

    If it is nothing for you, there is no need to answer.

    Edda",
      "to": [
        {
          "email": "bo@example.org",
          "id": "bo",
          "name": "Bo Example",
        },
      ],
    }
  `);
});

it('tells of the asker only what is public', () => {
  const { text, subject } = written();
  expect(`${subject} ${text}`).not.toMatch(/Secret|private thing|a note/);
});

it('says where else to answer', () => {
  expect(written({ respond: 'mailto:wire%2Bhome@example.org?subject=wire' }).text).toContain(
    'write to wire+home@example.org, or just reply to this mail and I will pass it on.',
  );
  expect(written({ respond: 'https://example.org/wire' }).text).toContain(
    'You can also answer directly:\nhttps://example.org/wire\n',
  );
});

it('speaks of several who ask together', () => {
  expect(written({ people: ['ada', 'chi'] }).text).toContain(
    'Ada Example and Chi Example have an ask in Test Letter',
  );
});
