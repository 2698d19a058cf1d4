import { describe, expect, it } from 'vitest';
import { circle as circleOf } from '../hour/circles.ts';
import { seen } from './desk-of.ts';

describe('who sent it', () => {
  it.each([
    ['a friend, by the address of the mail', {}, 'address', 'ada'],
    [
      'a friend, by another address of theirs',
      { from: { email: 'Ada@Home.example.net' } },
      'address',
      'ada',
    ],
    ['a friend, by an address typed into a form', { door: 'endpoint' }, 'typed', 'ada'],
    [
      'a friend, by the name alone',
      { door: 'endpoint', values: { email: 'other@example.com' } },
      'name',
      'ada',
    ],
    [
      'a friend, by the name alone, though the mail says so too',
      { from: { name: 'Ada Example', email: 'x@evil.example' }, values: { email: '' } },
      'name',
      'ada',
    ],
    [
      'somebody else',
      { door: 'endpoint', values: { sender: 'Zoe Quist', email: 'zoe@example.com' } },
      'unknown',
      undefined,
    ],
    ['nobody, in a feed', { door: 'feed', from: { person: 'bo' } }, 'feed', 'bo'],
    ['a feed of nobody', { door: 'feed', from: { person: 'gone' } }, 'unknown', undefined],
  ] as const)('is %s', (_, sent, known, id) => {
    const { sender } = seen(sent).seen;
    expect([sender.known, sender.friend?.id]).toEqual([known, id]);
    expect(sender.said.length).toBeGreaterThan(0);
  });

  it('says that a typed address proves nothing, and a name neither', () => {
    expect(seen({ door: 'endpoint' }).seen.sender.said.join(' ')).toContain('anybody can type');
    const named = seen({ door: 'endpoint', values: { email: 'x@example.com' } });
    expect(named.seen.sender.said.join(' ')).toContain('not proven');
  });

  it('says where the mail came from another address than the one given, and answers the known one', () => {
    const { sender } = seen({ values: { email: 'eve@evil.example' } }).seen;
    expect(sender.said.join(' ')).toContain('these are two addresses');
    expect(sender.email).toBe('ada@example.org');
  });

  it('is doubtful where the mail server doubts it, or both name and address in it are another’s', () => {
    const refused = seen({ doubt: 'refused' }).seen.sender;
    expect([refused.known, refused.friend?.id]).toEqual(['typed', 'ada']);
    expect(refused.said.join(' ')).toContain('which is doubtful');
    const values = { sender: 'Mallory', email: 'm@evil.example' };
    const copied = seen({ values }).seen.sender;
    expect([copied.known, copied.email]).toEqual(['typed', 'ada@example.org']);
    expect(copied.said.join(' ')).toContain('Ada Example may not have written it');
    const passedOn = seen({ doubt: 'forwarded', values }).seen.sender;
    expect([passedOn.known, passedOn.email]).toEqual(['unknown', 'm@evil.example']);
    expect(seen({ doubt: 'forwarded' }).seen.sender.known).toBe('typed');
  });

  it('says where the name is not that of the address', () => {
    const { sender } = seen({ values: { sender: 'Somebody Else' } }).seen;
    expect(sender.said.join(' ')).toContain('the address is that of Ada Example');
    expect(seen({ values: { sender: 'Ada E.' } }).seen.sender.said.join(' ')).not.toContain('call');
  });

  it.each([
    ['аda@example.org', 'with a Cyrillic letter'],
    ['ada@examp1e.org', 'with a digit'],
    ['ada@exarnple.org', 'with r and n'],
  ])('sees that %s looks like a friend’s address, %s', (email) => {
    const { sender } = seen({ door: 'endpoint', values: { sender: 'X Y', email } }).seen;
    expect(sender.known).toBe('unknown');
    expect(sender.said.join(' ')).toContain('looks like ada@example.org');
  });

  it('sees names that look like a friend’s, or nearly are', () => {
    const saidOf = (sender: string) =>
      seen({
        door: 'endpoint',
        values: { sender, email: 'x@example.com' },
      }).seen.sender.said.join();
    expect(saidOf('Аdа Ехаmрlе')).toContain('looks like that of Ada Example (ada)');
    expect(saidOf('Ada Exampel')).toContain('Did they mean Ada Example (ada)?');
  });

  it('tells two who share an address apart by their names, or says that it cannot', () => {
    const around = {
      people: { ada: {}, bo: {} },
      contacts: { ada: { emails: ['us@example.org'] }, bo: { emails: ['us@example.org'] } },
    };
    const of = (sender: string) =>
      seen({ from: { email: 'us@example.org' }, values: { sender, email: '' } }, circleOf(around))
        .seen.sender;
    expect(of('Bo Example').friend?.id).toBe('bo');
    expect(of('Bo Example').known).toBe('address');
    expect(of('The Examples').friend).toBeUndefined();
    expect(of('The Examples').said.join(' ')).toContain('share this address: ada or bo');
  });
});
