import { describe, expect, it } from 'vitest';
import { unite, withId } from '../../src/contacts/join.ts';
import { LOG } from '../../src/read/parse-private.ts';

const union = { keep: 'ana', gone: 'ana-2', today: '2026-11-22' };

describe('two files of one person', () => {
  const kept = `name: Ana Silva
emails: [ana@example.org]
introduced_by: ana-2 # a slip
closeness: close
last_contact: 2026-01-01
needs: [a desk]
promised: {what: the seeds, due: 2026-12-01}
`;
  const other = `# her second file
name: A. Silva
emails: [ANA@example.org, a@work.example] # at work
closeness: well
last_contact: 2026-10-01
cadence: 6 weeks
needs: [a chair]
notes: |
  Likes tea
  # and maps
promised:
  - {to: ana-2, what: a book, due: 2026-12-24}
  - {what: the seeds, due: 2026-12-01}
`;

  it('become one with every value of both', () => {
    expect(unite(kept, other, union)).toBe(`name: Ana Silva
emails: [ana@example.org, a@work.example]
closeness: close
last_contact: 2026-10-01
needs: [a desk, a chair]
promised:
  - {what: the seeds, due: 2026-12-01}
  - to: ana
    what: a book
    due: 2026-12-24
cadence: 6 weeks
notes: |-
  Likes tea
  # and maps
  2026-11-22 from ana-2: # her second file
  2026-11-22 from ana-2: # at work
  2026-11-22 from ana-2: name: A. Silva
  2026-11-22 from ana-2: closeness: well
`);
  });

  it('become one only once', () => {
    const once = unite(kept, other, union);
    expect(unite(once, other, { ...union, today: '2026-11-23' })).toBe(once);
  });

  it('leave the name to the site', () => {
    const named = { ...union, siteName: 'Ana Silva' };
    expect(unite('', 'name: ana silva\nrole: Baker\n', named)).toBe('role: Baker\n');
    expect(unite('', 'name: A. Silva\n', named)).toBe(
      'notes: "2026-11-22 from ana-2: name: A. Silva"\n',
    );
  });
});

describe('the other private files', () => {
  it('name the one who is kept, in every field of the log', () => {
    const log = `# since 2025
- date: 2026-11-01
  with: [ana-2, bo,   ana]
  what: ana-2 and bo met
  action: reach ana-2 since 2026-10-01
  introduction: {between: [ana-2, bo], step: yes, by: ana-2, through: ana-2}
  consent: {of: ana-2, entry: ana-2, answer: yes}
  pitched: {entry: x, to: ana-2}
  forwarded: {entry: x, to: [ana-2]}
  gathering: {on: 2026-12-01, guests: [ana-2, ana]}
  promised: {to: ana-2, what: x, due: 2026-12-01}
- {date: 2026-11-02,   with: [bo]}
`;
    expect(withId(LOG, log, 'ana-2', 'ana')).toBe(`# since 2025
- date: 2026-11-01
  with: [ana, bo]
  what: ana-2 and bo met
  action: reach ana since 2026-10-01
  introduction: {between: [ana, bo], step: yes, by: ana, through: ana}
  consent: {of: ana, entry: ana-2, answer: yes}
  pitched: {entry: x, to: ana}
  forwarded: {entry: x, to: [ana]}
  gathering: {on: 2026-12-01, guests: [ana]}
  promised: {to: ana, what: x, due: 2026-12-01}
- {date: 2026-11-02,   with: [bo]}
`);
  });

  it('name the one who is kept in promises and introductions, and nowhere else', () => {
    const bo = 'name: ana-2\nintroduced_by: ana-2\nnotes: ana-2\n';
    expect(withId('private/people/bo.yaml', bo, 'ana-2', 'ana')).toBe(
      'name: ana-2\nintroduced_by: ana\nnotes: ana-2\n',
    );
    const promises = 'promised:\n  - {to: ana-2, what: ana-2, due: 2026-12-01}\n';
    expect(withId('private/promises.yaml', promises, 'ana-2', 'ana')).toContain(
      '{to: ana, what: ana-2,',
    );
    const entry = '---\nto: ana-2\npromised: {to: ana-2, what: x, due: 2026-12-01}\n---\nana-2\n';
    expect(withId('private/entries/x.md', entry, 'ana-2', 'ana')).toBe(
      entry.replace('{to: ana-2', '{to: ana'),
    );
  });

  it('are not touched where the id is a part of another', () => {
    const text = '- {date: 2026-11-01,   with: [ana-22, x/ana-2]}\n';
    expect(withId(LOG, text, 'ana-2', 'ana')).toBe(text);
  });
});
