import { describe, expect, it } from 'vitest';
import { draft, showDrafts } from '../../src/drafts/draft.ts';
import { circle, friendOf } from '../hour/circles.ts';

const contacts = {
  ada: { name: 'Ada "Countess" Rabe (London)', emails: ['ada@example.org'] },
  bo: { name: 'Bo Lind', emails: ['bo@example.org'] },
};

const signedBy = (editor: string) => {
  const world = circle({ contacts, editor });
  return draft(world, [friendOf(world, 'bo')], 'Hello', ['A word.'])
    .text.split('\n')
    .at(-1);
};

describe('a draft', () => {
  it.each([
    ['Joana Sobreiro', 'Joana'],
    ['The Tuesday Circle', 'The Tuesday Circle'],
    ['Die Mittwochsrunde', 'Die Mittwochsrunde'],
    ['Garden Club', 'Garden Club'],
    ['This Week in Rust contributors', 'This Week in Rust contributors'],
    ['Ludmila', 'Ludmila'],
  ])('of %s is signed %s', (editor, name) => {
    expect(signedBy(editor)).toBe(name);
  });

  it('goes to several people in mails of their own, unless they agreed to share one', () => {
    const world = circle({ contacts });
    const both = ['ada', 'bo'].map((id) => friendOf(world, id));
    const apart = showDrafts([draft(world, both, 'Hello', [])]);
    expect(apart).toContain('To, each in a mail of their own: ');
    const shared = showDrafts([draft(world, both, 'Hello', [], { isShared: true })]);
    expect(shared).toMatch(/^To: /m);
  });

  it('has a head that a mail program takes as it is', () => {
    const world = circle({ contacts });
    const shown = showDrafts([draft(world, [friendOf(world, 'ada')], 'Hello', [])]);
    expect(shown).toContain('To: "Ada \\"Countess\\" Rabe (London)" <ada@example.org>\n');
  });
});
