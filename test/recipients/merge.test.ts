import { describe, expect, it } from 'vitest';
import { added, contact, imported, stopped } from './acts.ts';
import { HEADER } from './desk.ts';

const NOTE = 'imported 2026-11-21 from friends.csv';

const nothing = {
  ...{ added: [], updated: [], unchanged: [], stopped: [], stillStopped: [], leftOut: [] },
  otherSpellings: [],
};

describe('an import', () => {
  it('adds who is not on the list, and says where they came from', () => {
    const { text, said } = imported('', [contact('ana@example.org', { name: 'Ana Silva' })]);
    expect(text).toBe(`${HEADER}ana@example.org,Ana Silva,,,${NOTE}\n`);
    expect(said).toEqual({ ...nothing, added: ['ana@example.org'] });
  });

  it('fills an empty name and overwrites none', () => {
    const before = `${HEADER}ana@example.org,,,,mine\nbo@example.org,Bo C.,Bobo,,\n`;
    const { text, said } = imported(before, [
      contact('ANA@example.org', { name: 'Ana Silva', firstName: 'Ana' }),
      contact('bo@example.org', { name: 'Bo Chen', firstName: 'Bo' }),
    ]);
    expect(text).toBe(
      `${HEADER}ana@example.org,Ana Silva,Ana,,mine\nbo@example.org,Bo C.,Bobo,,\n`,
    );
    expect(said).toEqual({
      ...nothing,
      updated: ['ana@example.org'],
      unchanged: ['bo@example.org'],
    });
  });

  it('overwrites no name that the letter cannot use', () => {
    const before = `${HEADER}ana@example.org,<Ana>,@na,,\n`;
    const { text } = imported(before, [
      contact('ana@example.org', { name: 'Ana Silva', firstName: 'Ana' }),
    ]);
    expect(text).toBe(before);
  });

  it('takes no first name of another person at the same address', () => {
    const before = `${HEADER}us@example.org,Ana Silva,,,\n`;
    const { text } = imported(before, [contact('us@example.org', { firstName: 'Bo' })]);
    expect(text).toBe(before);
  });

  it('makes nobody active who asked to stop, and changes nothing about them', () => {
    const before = `${HEADER}ana@example.org,,,2026-09-01,\ncy@münchen.de,,,soon,\n`;
    const { text, said } = imported(before, [
      contact('Ana@Example.org', { name: 'Ana Silva', firstName: 'Ana' }),
      contact('cy@xn--mnchen-3ya.de'),
    ]);
    expect(text).toBe(before);
    expect(said).toEqual({ ...nothing, stillStopped: ['ana@example.org', 'cy@münchen.de'] });
  });

  it('makes nobody active in another spelling of their mailbox, and says who stopped', () => {
    const before = `${HEADER}ana.silva@gmail.com,,,2026-09-01,\nbo@example.org,,,2026-09-01,\n`;
    const { text, said } = imported(before, [
      contact('AnaSilva+x@googlemail.com'),
      contact('bo+letters@example.org', { stop: {} }),
    ]);
    expect(text).toBe(before);
    expect(said).toEqual({
      ...nothing,
      stillStopped: ['AnaSilva+x@googlemail.com'],
      unchanged: ['bo+letters@example.org'],
      otherSpellings: [
        { email: 'AnaSilva+x@googlemail.com', stopped: 'ana.silva@gmail.com' },
        { email: 'bo+letters@example.org', stopped: 'bo@example.org' },
      ],
    });
  });

  it('stops a mailbox in whatever spelling the file and the list have it', () => {
    const before = `${HEADER}ana@gmail.com,,,,\na.na@gmail.com,,,,\n`;
    const { text, said } = imported(before, [
      contact('an.a@gmail.com', { stop: { day: '2025-03-04' } }),
      contact('bo+x@example.org'),
      contact('bo@example.org', { stop: { day: '2025-03-05' } }),
    ]);
    expect(text.match(/,2025-03-04,/g)).toHaveLength(2);
    expect(text.match(/^bo.*,2025-03-05,/gm)).toHaveLength(2);
    expect(said.added).toEqual([]);
    expect(said.stopped).toEqual([
      ...['ana@gmail.com', 'a.na@gmail.com', 'bo+x@example.org', 'bo@example.org'],
    ]);
  });

  it('stops whom the file says to have stopped, in all their rows', () => {
    const before = `${HEADER}ana@example.org,Ana,Ana,,mine\nANA@example.org,,,,\n`;
    const { text, said } = imported(before, [
      contact('ana@example.org', { stop: { day: '2025-03-04' } }),
      contact('bo@example.org', { stop: {} }),
    ]);
    const why = 'stopped by the import of friends.csv';
    expect(text).toBe(
      `${HEADER}ana@example.org,Ana,Ana,2025-03-04,mine; ${why}\nANA@example.org,,,2025-03-04,${why}\nbo@example.org,,,2026-11-21,${NOTE}\n`,
    );
    expect(said).toEqual({ ...nothing, stopped: ['ana@example.org', 'bo@example.org'] });
  });

  it('believes no day in the future', () => {
    const { text } = imported('', [contact('a@example.org', { stop: { day: '2031-01-01' } })]);
    expect(text).toContain('a@example.org,,,2026-11-21,');
  });

  it('makes no column for its own notes where the editor has none', () => {
    const { text } = imported('email,stopped\nbo@example.org,\n', [
      contact('ana@example.org'),
      contact('bo@example.org', { stop: {} }),
    ]);
    expect(text).toBe('email,stopped\nbo@example.org,2026-11-21\nana@example.org,\n');
  });

  it('leaves out what a spreadsheet would run, but stops it where it is on the list', () => {
    const evil = contact('=cmd@example.org', { line: 7 });
    const { text, said } = imported(HEADER, [evil]);
    expect(text).toBe(HEADER);
    expect(said.leftOut).toEqual([
      { line: 7, reason: expect.stringContaining('like a formula of a spreadsheet') },
    ]);
    const known = `${HEADER}=cmd@example.org,,,,\n`;
    expect(imported(known, [{ ...evil, stop: {} }]).said.stopped).toEqual(['=cmd@example.org']);
  });
});

describe('adding somebody', () => {
  it('writes a row', () => {
    const { text, said } = added('', 'ana@example.org', { name: 'Ana Silva', firstName: 'Ana' });
    expect(text).toBe(`${HEADER}ana@example.org,Ana Silva,Ana,,\n`);
    expect(said).toEqual({ outcome: 'added', email: 'ana@example.org' });
  });

  it('fills what is empty of somebody who is there', () => {
    const before = `${HEADER}ana@example.org,Ana Silva,,,old\n`;
    const { text, said } = added(before, 'ANA@example.org', { firstName: 'Ana', note: 'new' });
    expect(text).toBe(`${HEADER}ana@example.org,Ana Silva,Ana,,old; new\n`);
    expect(said).toEqual({ outcome: 'updated', email: 'ana@example.org' });
  });

  it('changes nothing that is filled', () => {
    const before = `${HEADER}ana@example.org,Ana Silva,Ana,,\n`;
    const { text, said } = added(before, 'ana@example.org', { name: 'X', firstName: 'Y' });
    expect(text).toBe(before);
    expect(said.outcome).toBe('unchanged');
  });

  it('refuses somebody who asked to stop, and says when', () => {
    const before = `${HEADER}ana@example.org,,,,\nAna@example.org,,,2026-09-01,\n`;
    const { text, said } = added(before, 'ana@example.org', { name: 'Ana' });
    expect(text).toBe(before);
    expect(said).toMatchObject({
      outcome: 'refused',
      reason: 'Ana@example.org asked to stop on 2026-09-01, and is not written to again',
      row: { line: 3 },
    });
  });
});

describe('another spelling of a mailbox', () => {
  const active = `${HEADER}a.na@gmail.com,,,,\n`;
  const gone = `${HEADER}a.na@gmail.com,,,2026-09-01,\n`;

  it('of somebody who asked to stop is not added', () => {
    const { text, said } = added(gone, 'ana+x@gmail.com');
    expect(text).toBe(gone);
    expect(said).toMatchObject({
      outcome: 'refused',
      reason:
        'ana+x@gmail.com is the mailbox of a.na@gmail.com, who asked to stop on 2026-09-01, and is not written to again',
      row: { line: 2 },
    });
  });

  it('of somebody who gets the letter is added', () => {
    expect(added(active, 'ana@gmail.com').said.outcome).toBe('added');
  });

  it('is stopped with it', () => {
    expect(stopped(active, 'ana@gmail.com')).toEqual({
      text: `${HEADER}a.na@gmail.com,,,2026-11-21,\n`,
      said: {
        ...{ outcome: 'stopped', email: 'a.na@gmail.com', asked: 'ana@gmail.com' },
        since: '2026-11-21',
      },
    });
    expect(stopped(gone, 'ana@gmail.com')).toMatchObject({
      text: gone,
      said: { outcome: 'already stopped', email: 'a.na@gmail.com', asked: 'ana@gmail.com' },
    });
  });
});

describe('stopping somebody', () => {
  it('stops all their rows', () => {
    const before = `${HEADER}ana@example.org,Ana,Ana,,\nANA@example.org,,,,x\n`;
    expect(stopped(before, 'ana@example.org', 'by mail')).toEqual({
      text: `${HEADER}ana@example.org,Ana,Ana,2026-11-21,by mail\nANA@example.org,,,2026-11-21,x; by mail\n`,
      said: { outcome: 'stopped', email: 'ana@example.org', since: '2026-11-21' },
    });
  });

  it('puts somebody on the list who is not there', () => {
    expect(stopped('', 'ana@example.org', 'by mail')).toEqual({
      text: `${HEADER}ana@example.org,,,2026-11-21,by mail\n`,
      said: { outcome: 'added as stopped', email: 'ana@example.org', since: '2026-11-21' },
    });
  });

  it('keeps the day on which they first asked', () => {
    const before = `${HEADER}ana@example.org,,,2026-09-01,\n`;
    expect(stopped(before, 'ana@example.org')).toEqual({
      text: before,
      said: { outcome: 'already stopped', email: 'ana@example.org', since: '2026-09-01' },
    });
    const noted = stopped(before, 'ana@example.org', 'again').text;
    expect(noted).toContain('2026-09-01,again');
    expect(stopped(noted, 'ana@example.org', 'again').text).toBe(noted);
  });
});
