import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entrySchema } from '../../src/entries/entry.ts';
import { type Acceptance, accept, type Choices, type Taken } from '../../src/inbox/acceptance.ts';
import { logItemSchema } from '../../src/private/log.ts';
import { parseContent } from '../../src/read/parse.ts';
import { FIELDS } from '../../src/submissions/fields.ts';
import { markdownFile } from '../../src/writing/markdown-file.ts';
import { SETTINGS } from '../content-folder.ts';
import { HOSTILE } from '../hostile/inputs.ts';
import { circle } from '../hour/circles.ts';
import { FRIENDS, NEWS, type Sent, seen } from './desk-of.ts';

function tried(
  sent: Sent = {},
  choices: Choices = {},
  taken: Taken = {},
  around = circle(FRIENDS),
) {
  const { seen: one, desk } = seen(sent, around);
  return accept(one, desk, choices, taken);
}

function accepted(...given: Parameters<typeof tried>): Acceptance {
  const { acceptance, problems } = tried(...given);
  if (!acceptance) throw new Error(problems.join('\n'));
  return acceptance;
}

/** What an acceptance breaks of the rules that hold for all, read as files. */
function faultsOf({ entry, person, log, pictures }: Acceptance): unknown[] {
  entrySchema.parse(entry.fields);
  for (const item of log) logItemSchema.parse(item);
  const files = [entry, ...(person ? [person] : [])].map(({ file, fields, body }) => ({
    file,
    text: markdownFile(fields, body),
  }));
  const reading = parseContent([{ file: 'newsletter.yaml', text: SETTINGS }, ...files]);
  const paths = [...files, ...pictures].map(({ file }) => file);
  const read = reading.entries[0];
  return [
    ...reading.problems,
    ...paths.filter(
      (path) => !/^(entries|people|pictures)\/[a-z0-9-]+(\/[a-z0-9-]+)*\.(md|jpg|png)$/.test(path),
    ),
    ...(read && read.title === entry.fields.title && read.body.trim() === entry.body.trim()
      ? []
      : ['it is read as something else']),
  ];
}

describe('accepting', () => {
  it('writes the entry, with the consent and its evidence, and who sent it', () => {
    const made = accepted();
    expect(made.entry).toEqual({
      id: '2026/a-seed-library-in-the-old-station',
      file: 'entries/2026/a-seed-library-in-the-old-station.md',
      fields: {
        title: NEWS.title,
        kind: 'win',
        date: '2026-11-20',
        people: ['ada'],
        consented: ['ada'],
      },
      body: NEWS.body,
    });
    expect(made.log).toEqual([
      {
        date: '2026-11-20',
        with: ['ada'],
        what: 'news “A seed library in the old station” came from Ada Example, from an address of theirs, by the form of 2026-11-20 (inbox 12, ada@example.org); it became the entry 2026/a-seed-library-in-the-old-station',
      },
      {
        date: '2026-11-20',
        what: 'said yes in the form of 2026-11-20 (inbox 12, ada@example.org)',
        consent: { of: 'ada', entry: made.entry.id, answer: 'yes' },
      },
    ]);
    expect(made.withheld).toBeUndefined();
    expect(made.person).toBeUndefined();
    expect(faultsOf(made)).toEqual([]);
  });

  it('writes no consent that nothing proves, and withholds it', () => {
    const made = accepted({ door: 'endpoint' });
    expect(made.entry.fields.consented).toBeUndefined();
    expect(made.withheld).toEqual({
      why: 'consent',
      words: 'Ada Example has not agreed to it yet',
    });
    expect(made.log).toHaveLength(1);
    expect(made.log[0]).toMatchObject({ with: [] });
    expect(made.log[0]?.what).toContain('not proven');
  });

  it('takes the editor’s word for it, and says so in the log', () => {
    const made = accepted(
      { door: 'endpoint' },
      { consent: true, evidence: 'told me on\nthe phone' },
    );
    expect(made.entry.fields.consented).toEqual(['ada']);
    expect(made.withheld).toBeUndefined();
    expect(made.log[1]).toEqual({
      date: '2026-11-22',
      what: 'the editor vouches for the yes: told me on the phone; they said yes in the form of 2026-11-20 (inbox 12, ada@example.org)',
      consent: { of: 'ada', entry: made.entry.id, answer: 'yes' },
    });
  });

  it('leaves a yes out where the editor doubts it', () => {
    expect(accepted({}, { consent: false }).withheld?.why).toBe('consent');
  });

  it('does not take the yes of one for that of another', () => {
    const made = accepted({}, { person: 'bo' });
    expect(made.entry.fields).toMatchObject({ people: ['bo'] });
    expect(made.entry.fields.consented).toBeUndefined();
  });

  it('does not give one the name of another, and says how to give one', () => {
    const free = { isGuessed: true, values: { about: '', consent: '' } };
    for (const sent of [{}, free]) {
      for (const person of ['dan', 'zed']) {
        const { acceptance, problems } = tried(sent, { person });
        expect(acceptance).toBeUndefined();
        expect(problems.join()).toContain(
          `under which name ${person} is to be public: say it (--name`,
        );
      }
    }
    const named = accepted({ values: { about: 'friend', name: 'Dan I.' } }, { person: 'dan' });
    expect(named.person?.fields.name).toBe('Dan I.');
    const writes = { from: { email: 'dan@example.org' }, values: { sender: 'Dan I.', email: '' } };
    for (const choices of [{}, { person: 'dan' }]) {
      expect(accepted(writes, choices).person?.fields.name).toBe('Dan I.');
    }
  });

  it('asks for a public name where only the editor has one', () => {
    const sent = { from: { email: 'dan@example.org' }, values: { sender: '', email: '' } };
    expect(tried(sent).problems.join()).toContain('under which name dan is to be public');
  });

  it('takes the name of somebody new, or of whom it is about, from the editor', () => {
    const nobody = {
      from: { email: 'x@example.org' },
      values: { about: '', sender: '', email: '' },
    };
    expect(tried(nobody).problems.join()).toContain('(--person), or the name of somebody new');
    expect(accepted(nobody, { name: 'Zoë Quist' }).person).toMatchObject({
      id: 'zoe-quist',
      fields: { name: 'Zoë Quist', consent: 'ask' },
    });
    expect(accepted(nobody, { name: 'Zoë', person: 'quist' }).person).toMatchObject({
      id: 'quist',
      fields: { name: 'Zoë' },
    });
    expect(accepted(nobody, { name: 'Ada Example' }).whom.id).toBe('ada');
    expect(accepted(nobody, { name: 'Ada Exmaple' }).careful.join()).toContain('Did they mean Ada');
    expect(tried(nobody, { name: 'Eve', person: 'ada' }).problems.join()).toContain(
      'ada has a file already, under the name Ada Example',
    );
    const never = { name: 'Cleo Example', consent: true };
    expect(tried(nobody, never).problems.join()).toContain('never wants to be named');
    const own = accepted({}, { name: 'Zoë Quist' });
    expect(own).toMatchObject({ isSender: false, withheld: { why: 'consent' } });
  });

  it('repeats what is to be looked at, and what goes out unproven', () => {
    const sent = { door: 'endpoint', from: {}, values: { sender: 'Zed', email: 'z@example.com' } };
    const values = { ...sent.values, about: 'friend', name: 'Bo Example', kind: 'ask' };
    const made = accepted({
      ...sent,
      door: 'endpoint',
      values: { ...values, by: '2026-10-01', body: 'Call +351 912 345 678 for the beans.' },
    });
    expect(made.careful).toEqual([
      expect.stringContaining('It was needed by 2026-10-01'),
      expect.stringContaining('telephone number'),
      'It would be published at once; nothing proves that the sender knows.',
    ]);
    expect(accepted({ values: { about: 'friend', name: 'Bo Example' } }).careful).toEqual([]);
    expect(accepted().careful).toEqual([]);
  });

  it('never accepts what names somebody who says never, even on the editor’s word', () => {
    for (const choices of [{}, { consent: true }, { person: 'cleo', consent: true }]) {
      const sent = { values: { about: 'friend', name: 'Cleo Example' } };
      expect(tried(sent, choices).problems.join()).toContain('never wants to be named');
    }
    expect(tried({}, { person: 'cleo' }).problems.join()).toContain('never wants to be named');
  });

  it('wants the editor’s word against a no', () => {
    const sent = { values: { consent: 'no' } };
    expect(tried(sent).problems.join()).toContain('do not want to be named');
    expect(accepted(sent, { consent: true }).entry.fields.consented).toEqual(['ada']);
  });

  it('makes a draft of what is said to be from somebody who may always be named', () => {
    const sent = {
      door: 'endpoint',
      values: { sender: 'Bo Example', email: 'bo@example.org' },
    } as const;
    expect(accepted(sent)).toMatchObject({
      withheld: { why: 'draft', words: 'it is a draft' },
      entry: { fields: { draft: true } },
    });
    expect(accepted(sent, { consent: true }).withheld).toBeUndefined();
    expect(accepted({ door: 'feed', from: { person: 'bo' } }).withheld).toBeUndefined();
  });

  it('begins a file for somebody new, who is still to be asked', () => {
    const made = accepted({ values: { about: 'friend', name: 'Zoë Quist', consent: 'ask' } });
    expect(made.person).toEqual({
      id: 'zoe-quist',
      file: 'people/zoe-quist.md',
      fields: { name: 'Zoë Quist', consent: 'ask' },
      body: '',
    });
    expect(made.entry.fields.people).toEqual(['zoe-quist']);
    expect(faultsOf(made)).toEqual([]);
  });

  it('gives somebody of the contacts a file under the name that they give, not under the editor’s', () => {
    const contacts = { dan: { name: 'Danny the Beard', emails: ['dan@example.org'] } };
    const sent = { from: { email: 'dan@example.org' }, values: { sender: 'Dan Ito', email: '' } };
    const made = accepted(sent, {}, {}, circle({ contacts }));
    expect(made.person).toMatchObject({ id: 'dan', fields: { name: 'Dan Ito', consent: 'ask' } });
    expect(JSON.stringify([made.entry, made.person])).not.toContain('Beard');
    expect(made.withheld).toBeUndefined();
  });

  it('lets the editor choose the id of somebody new, and warns of one like another’s', () => {
    const sent = { values: { about: 'friend', name: '武田純' } };
    expect(accepted(sent, { person: 'takeda-jun' }).person?.fields.name).toBe('武田純');
    expect(accepted(sent, { person: 'a-da' }).said.join()).toContain(
      'One can take the id a-da for ada',
    );
    for (const person of ['../x', 'A', 'a/b', '', 'x'.repeat(101)]) {
      expect(tried(sent, { person }).problems.join()).toContain('is not an id');
    }
    expect(tried(sent, { person: 'zed' }, { people: ['Zed'] }).problems.join()).toContain(
      'people/zed.md',
    );
  });

  it('names who passed it on, where they want it and it is they', () => {
    const values = { about: 'friend', name: 'Dan Ito', credit: 'yes' };
    const made = accepted({ values });
    expect(made.entry.fields).toMatchObject({ via: 'ada', consented: ['ada'] });
    expect(made.log[1]?.what).toContain('agreed to be named as the one who passed it on');
    expect(accepted({ values: { ...values, credit: 'no' } }).entry.fields.via).toBeUndefined();
    expect(accepted({ values }, { via: false }).entry.fields.via).toBeUndefined();
    const typed = accepted({ door: 'endpoint', values });
    expect(typed.entry.fields.via).toBeUndefined();
    expect(typed.said.join()).toContain('nothing proves who the sender is');
    expect(accepted({ door: 'endpoint', values }, { via: true }).entry.fields.via).toBe('ada');
  });

  it.each([
    ['never wants to be named', 'cleo@example.org', 'Cleo Example', 'never want to be named'],
    ['has no file', 'dan@example.org', 'Dan Ito', 'have no file'],
  ])('does not name one who %s as the one who passed it on', (_, email, sender, words) => {
    const values = { about: 'friend', name: 'Bo Example', credit: 'yes', sender, email };
    const made = accepted({ from: { email }, values });
    expect(made.entry.fields.via).toBeUndefined();
    expect(made.said.join()).toContain(words);
  });

  it('takes invisible characters out, and says which', () => {
    const made = accepted({
      values: { title: 'Be\u202eans\u200b', body: 'B\u0000e\u{e0062}ans\u2028and' },
    });
    expect(made.entry.fields.title).toBe('Beans');
    expect(made.entry.body).toBe('Beans\nand');
    expect(made.said.join()).toContain('Taken out: U+202E, U+200B, U+0000, U+E0062.');
  });

  it('overwrites nothing', () => {
    const entries = { '2026/beans': {} };
    const title = 'Beans';
    const around = circle({ ...FRIENDS, entries });
    expect(accepted({ values: { title } }, {}, {}, around).entry.id).toBe('2026/beans-2');
    const taken = { entries: ['2026/Beans-2'], files: ['pictures/2026-beans-3-1.jpg'] };
    const pictures = [
      { name: 'a.jpg', type: 'image/jpeg' as const, width: 1, height: 1, alt: 'A bean' },
    ];
    const made = accepted({ values: { title }, pictures }, {}, taken, around);
    expect(made.entry.id).toBe('2026/beans-3');
    expect(made.pictures).toEqual([{ at: 0, file: 'pictures/2026-beans-3-2.jpg' }]);
    expect(tried({}, { id: '2026/beans' }, {}, around).problems.join()).toContain('already');
    expect(tried({}, { id: '../x' }).problems.join()).toContain('not an id');
    expect(tried({}, { id: 'x'.repeat(101) }).problems.join()).toContain('shorten');
  });

  it('puts pictures beside the content, each with what it shows', () => {
    const picture = (type: 'image/jpeg' | 'image/png') => ({
      name: '../../x.sh',
      type,
      width: 9,
      height: 9,
    });
    const pictures = [picture('image/jpeg'), picture('image/png')];
    expect(tried({ pictures }).problems).toHaveLength(2);
    const made = accepted(
      { pictures, values: { title: 'Beans' } },
      { alt: ['A bean', 'Two [beans](x)'] },
    );
    expect(made.pictures).toEqual([
      { at: 0, file: 'pictures/2026-beans-1.jpg' },
      { at: 1, file: 'pictures/2026-beans-2.png' },
    ]);
    expect(made.entry.fields.image).toEqual({
      src: '../../pictures/2026-beans-1.jpg',
      alt: 'A bean',
    });
    expect(made.entry.body).toContain('\n\n![Two \\[beans\\](x)](../../pictures/2026-beans-2.png)');
    expect(accepted({ pictures }, { pictures: false }).pictures).toEqual([]);
  });

  it.each<[string, Sent, Choices, string]>([
    ['what is missing', { values: { title: '' } }, {}, 'The title is missing.'],
    ['a picture in the text', { values: { body: 'x ![x](../private/a.png)' } }, {}, 'take it out'],
    ['a link that runs', { values: { body: '[x](javascript:x)' } }, {}, 'cannot be published'],
    [
      'a text that shows nothing',
      { values: { body: '[a]: https://example.org' } },
      {},
      'shows nothing',
    ],
    ['a day that is none', {}, { date: '2026-02-31' }, 'no such day'],
    [
      'somebody who is not named',
      { values: { about: 'friend', name: '' } },
      {},
      'whom it is about',
    ],
    ['an event without a day', {}, { kind: 'event' }, 'The day on which it begins is missing.'],
  ])('does not accept %s', (_, sent, choices, words) => {
    const { acceptance, problems } = tried(sent, choices);
    expect(acceptance).toBeUndefined();
    expect(problems.join('\n')).toContain(words);
  });

  it('does not insist on what only the form asks', () => {
    const bare = { about: '', consent: '', sender: '', email: '' };
    const made = accepted({ values: bare }, { person: 'ada' });
    expect(made.withheld?.words).toContain('has not agreed');
    expect(tried({ values: bare }).problems.join()).toContain('whom it is about');
  });

  it('keeps the kind’s own fields, and takes the editor’s corrections', () => {
    const values = {
      kind: 'event',
      starts: '2026-12-12',
      starts_time: '18:00',
      place: 'Hall',
      by: '2026-12-01',
    };
    expect(accepted({ values }).entry.fields).toMatchObject({
      starts: '2026-12-12T18:00',
      place: 'Hall',
    });
    const made = accepted(
      { values },
      { title: 'Peas', kind: 'ask', body: 'Wanted.', date: '2026-12-24' },
    );
    expect(made.entry).toMatchObject({
      id: '2026/peas',
      fields: { title: 'Peas', kind: 'ask', date: '2026-12-24', by: '2026-12-01' },
      body: 'Wanted.',
    });
    expect(made.withheld).toEqual({ why: 'ahead', words: 'its date is ahead (2026-12-24)' });
  });

  it('makes sound files of hostile news, or none', () => {
    const doors = ['endpoint', 'mail', 'feed'] as const;
    let made = 0;
    for (const { name, values } of HOSTILE) {
      for (const door of doors) {
        const { acceptance } = tried(
          { door, values, from: { email: 'eve@evil.example' } },
          { person: 'ada' },
        );
        if (!acceptance) continue;
        made++;
        expect([name, ...faultsOf(acceptance)]).toEqual([name]);
      }
    }
    expect(made).toBeGreaterThan(100);
  });

  it('makes sound files of anything, or none', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.lorem());
    const values = fc.record(Object.fromEntries(FIELDS.map((field) => [field, text])), {
      requiredKeys: [],
    });
    fc.assert(
      fc.property(values, fc.boolean(), (given, isPlain) => {
        const { acceptance } = tried(
          {
            values: isPlain
              ? { title: given.title ?? 'x', body: given.body ?? 'y', sender: given.sender ?? 'z' }
              : given,
          },
          { person: 'bo' },
        );
        if (acceptance) expect(faultsOf(acceptance)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
