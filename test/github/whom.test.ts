import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isId } from '../../src/fields/id.ts';
import { whomNamed } from '../../src/github/whom.ts';
import { somebody } from './issues.ts';

const ada = somebody('Ada Lovelace');
const jose = somebody('José Ñandú');
const kana = somebody('がく', 'always', 'gaku');
const bob = somebody('Bob Bright', 'never');
const everybody = [ada, jose, kana, bob];
const taken = new Set(everybody.map(({ id }) => id));
const find = (name: string) => whomNamed(name, everybody, taken);

describe('whom a name means', () => {
  it.each(['Ada Lovelace', ' ada  LOVELACE ', 'Ada-Lovelace', 'Áda Lovelace', '𝐀da Lovelace'])(
    'finds %j',
    (name) => {
      expect(find(name)).toEqual({ is: 'known', people: [ada] });
    },
  );

  it('keeps apart what differs in marks that make other letters', () => {
    expect(find('José Ñandu')).toEqual({ is: 'known', people: [jose] });
    expect(find('がく')).toEqual({ is: 'known', people: [kana] });
    expect(find('かく').is).toBe('new');
  });

  it('finds people by each of their names', () => {
    const jun = somebody('Jun Takeda (武田純)', 'ask', 'jun');
    for (const name of ['Jun Takeda', '武田純', 'Jun Takeda (武田純)']) {
      expect(whomNamed(name, [jun], new Set(['jun']))).toEqual({ is: 'known', people: [jun] });
    }
    const never = somebody('Jun Takeda (武田純)', 'never', 'jun');
    expect(whomNamed('武田純', [never], new Set(['jun']))).toEqual({ is: 'withheld' });
  });

  it('gives all who share a name', () => {
    const other = somebody('Ada Lovelace', 'ask', 'ada-of-porto');
    expect(whomNamed('ada lovelace', [ada, other], taken)).toEqual({
      is: 'known',
      people: [ada, other],
    });
  });

  it.each(['Bob Bright', 'bob bright', 'Bob Brihgt', 'Bob', 'Bоb Bright', 'B0b Bright'])(
    'leaves %j, who never wants to be named, to the editor',
    (name) => {
      expect(find(name)).toEqual({ is: 'withheld' });
    },
  );

  it.each(['Аdа Lovelace', 'Ada Love1ace', 'Ada LoveIace', 'Αda Lovelace'])(
    'leaves %j, who only looks like somebody, to the editor',
    (name) => {
      expect(find(name)).toEqual({ is: 'withheld' });
    },
  );

  it('names those whose name is like it', () => {
    expect(find('Ada')).toMatchObject({ is: 'new', id: 'ada', alike: [ada] });
    expect(find('Ada Lovelac')).toMatchObject({ is: 'new', alike: [ada] });
    expect(find('Grace Hopper')).toMatchObject({ is: 'new', id: 'grace-hopper', alike: [] });
  });

  it('gives each new name an id of its own, and the same name the same', () => {
    const idOf = (name: string, ids = new Set<string>()) => {
      const whom = whomNamed(name, [], ids);
      return whom.is === 'new' ? whom.id : undefined;
    };
    expect(idOf("Siobhán O'Brien")).toBe('siobhan-o-brien');
    expect(idOf('Con')).toMatch(/^con-/);
    expect(idOf('Анна')).toMatch(/^anna-[0-9a-f]{8}$/);
    expect(idOf('Łukasz')).toBe('lukasz');
    expect(idOf('岡部七海')).toMatch(/^somebody-[0-9a-f]{8}$/);
    expect(idOf('岡部七海')).not.toBe(idOf('岡部八海'));
    expect(idOf('🙂')).not.toBe(idOf('🌻'));
    expect(idOf('Ada', new Set(['ada']))).toMatch(/^ada-[0-9a-f]{8}$/);
    expect(idOf('x'.repeat(120))?.length).toBeLessThanOrEqual(60);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (name) => {
        const id = idOf(name) ?? '';
        expect(isId(id) && !id.includes('/') && id.length <= 60).toBe(true);
        expect(idOf(` ${name} `)).toBe(id);
      }),
    );
  });
});
