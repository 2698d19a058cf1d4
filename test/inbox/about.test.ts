import { describe, expect, it } from 'vitest';
import { newEntryId, newPersonId, takenIds } from '../../src/names/new-id.ts';
import { circle } from '../hour/circles.ts';
import { seen } from './desk-of.ts';

const aboutOf = (name: string, around?: Parameters<typeof circle>[0]) =>
  seen({ values: { about: 'friend', name } }, around && circle(around)).seen.about;

describe('whom it is about', () => {
  it('is the sender, where they say so', () => {
    const { about } = seen().seen;
    expect([about.isSender, about.friend?.id]).toEqual([true, 'ada']);
  });

  it('is a friend by the exact name, whatever its case, accents and spaces', () => {
    for (const name of ['Bo Example', ' bo  EXAMPLE ', 'Bô Example', 'B\u200bo Example']) {
      expect(aboutOf(name).friend?.id).toBe('bo');
    }
  });

  it('is nobody for sure, where several have the name', () => {
    const about = aboutOf('Kim Lee', {
      people: { kim: { name: 'Kim Lee' }, kim2: { name: 'Kim Lee' } },
    });
    expect(about.friend).toBeUndefined();
    expect(about.candidates.map(({ id }) => id)).toEqual(['kim', 'kim2']);
    expect(about.said.join(' ')).toContain('say which, kim or kim2');
  });

  it('may be somebody new, or a friend whose name is misspelt', () => {
    const about = aboutOf('Bo Exmaple');
    expect(about.proposed).toEqual({ id: 'bo-exmaple', name: 'Bo Exmaple' });
    expect(about.candidates.map(({ id }) => id)).toEqual(['bo']);
    expect(aboutOf('Bo').candidates.map(({ id }) => id)).toEqual(['bo']);
  });

  it('is not clear, where nothing says', () => {
    const { about } = seen({ values: { about: '', name: '' } }).seen;
    expect([about.friend, about.proposed, about.isSender]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('the id of somebody new', () => {
  it.each([
    ['Zoë Quist', 'zoe-quist'],
    ['Søren Ærø', 'soren-aero'],
    ['Наталья Орлова', 'natalia-orlova'],
    ['Ελένη Παππά', 'eleni-pappa'],
    ['武田純', 'somebody'],
    ['../../etc/passwd', 'etc-passwd'],
    ['CON', 'con-2'],
    ['con', 'con-2'],
    ['\u202e\u200b', 'somebody'],
  ])('of %j is %s', (name, id) => {
    expect(newPersonId(name, takenIds([])).id).toBe(id);
  });

  it.each([
    ['Ada', 'ada'],
    ['Ada Love1ace', 'ada-lovelace'],
    ['Adalovelace', 'ada-lovelace'],
    ['Ada Lovelace', 'ada-lovelace'],
    ['Мarn', 'mam'],
    ['Carlos', 'car1os'],
    ['C0nrad', 'conrad'],
  ])('of %j is not taken for %s', (name, other) => {
    const { id, like } = newPersonId(name, takenIds([other]));
    expect(like ?? other).toBe(other);
    expect(id).toMatch(/-2$/);
  });

  it('of an entry never is one that is there, whatever its case', () => {
    const taken = takenIds(['2026/News', '2026/news-2']);
    expect(newEntryId('News', '2026-11-22', taken).id).toBe('2026/news-3');
    expect(newEntryId('../../x', '2026-11-22', taken).id).toBe('2026/x');
    expect(newEntryId('豆', '2026-11-22', taken).id).toBe('2026/news-3');
    expect(newEntryId('nul', '2026-11-22', taken).id).toBe('2026/nul-2');
  });
});
