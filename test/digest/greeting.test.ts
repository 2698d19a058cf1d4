import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { greet } from '../../src/digest/greeting.ts';
import { toText } from '../../src/markdown/text.ts';
import { entry, markdown, person, SETTINGS } from '../content-folder.ts';
import { letterFrom } from '../email/letter.ts';

const NOTE = 'Dear {first_name}, look at *this*, {first_name}.\n';

function letter(reader?: Parameters<typeof letterFrom>[2]) {
  const files = {
    'newsletter.yaml': SETTINGS,
    'people/ada.md': person(),
    'entries/a.md': entry(),
    'digests/one.md': markdown({ title: 'One', date: '2026-10-01' }, NOTE),
  };
  return letterFrom(files, undefined, reader);
}

describe('a note with a name in it', () => {
  it('is one to friends where it goes to many', async () => {
    const { note, stop } = await letter();
    expect(note.text).toBe('Dear friends, look at this, friends.');
    expect(note.markdown).toBe('Dear friends, look at *this*, friends.');
    expect(note.html).toBe('<p>Dear friends, look at <em>this</em>, friends.</p>');
    expect(stop).toBeUndefined();
  });

  it('calls one reader by the name, or a friend', async () => {
    const stop = 'mailto:edda@example.org';
    expect((await letter({ stop, firstName: 'Zoë' })).note.text).toContain('Dear Zoë, look');
    expect((await letter({ stop })).note.text).toContain('Dear friend, look');
    expect((await letter({ stop })).stop).toBe(stop);
  });

  it('holds no other note', () => {
    const note = 'Dear {name}, {{first_name}} { first_name }\n';
    expect(greet(note, 'Zoë')).toBe('Dear {name}, {Zoë} { first_name }\n');
  });

  it('takes a name as text, whatever it holds', async () => {
    const hostile = '<img src=x onerror=alert(1)> [a](javascript:b) **c** `e` {first_name}';
    const { note } = await letter({ stop: 'mailto:edda@example.org', firstName: hostile });
    expect(note.html).not.toMatch(/<(?!\/?(p|em)>)/);
    expect(note.text).toContain(hostile);
    fc.assert(
      fc.property(fc.stringMatching(/^[!-~]{1,30}$/), (name) => {
        expect(toText(greet('To {first_name}!', name))).toBe(`To ${name}!`);
      }),
    );
  });
});
