import type { Dice } from './dice.ts';
import {
  dayOf,
  factsOf,
  GIVEN,
  makeEntry,
  makePicture,
  type Noted,
  PICTURES,
  type State,
  TOPICS,
} from './state.ts';

/** Does something to a state and says what; undefined where there is nothing to do it to. */
export type StateAction = (
  state: State,
  dice: Dice,
) => string | undefined | Promise<string | undefined>;

type Pick = { id: string } & Noted;

function oneOf(
  files: Map<string, Noted>,
  dice: Dice,
  wanted = (_: Noted) => true,
): Pick | undefined {
  const found = [...files].filter(([, noted]) => wanted(noted));
  if (found.length === 0) return undefined;
  const [id, noted] = dice.one(found);
  return { id, ...noted };
}

const isKind = (kind: string) => (noted: Noted) => noted.fields.kind === kind;

/** Changes one field of an entry. */
function field(
  name: string,
  value: (state: State, dice: Dice, entry: Pick) => unknown,
): StateAction {
  return (state, dice) => {
    const entry = oneOf(state.entries, dice);
    if (!entry) return undefined;
    const made = value(state, dice, entry);
    entry.fields[name] = made;
    return `${name} of entries/${entry.id} is ${JSON.stringify(made)}`;
  };
}

/** An entry, a digest, a page or a person under another name; nobody who named it learns of it. */
function rename(noun: 'entries' | 'digests' | 'pages', fresh: (id: string, dice: Dice) => string) {
  return (state: State, dice: Dice) => {
    const found = oneOf(state[noun], dice);
    if (!found) return undefined;
    const { id, fields, body } = found;
    const to = fresh(id, dice);
    state[noun].delete(id);
    state[noun].set(to, { fields, body });
    return `${noun}/${id} is now ${to}`;
  };
}

function remove(noun: 'entries' | 'digests' | 'pages', least: number): StateAction {
  return (state, dice) => {
    if (state[noun].size <= least) return undefined;
    const id = dice.one(state[noun].keys());
    state[noun].delete(id);
    return `${noun}/${id} is gone`;
  };
}

function reword(noun: 'entries' | 'digests' | 'pages' | 'people'): StateAction {
  return (state, dice) => {
    const id = dice.one(state[noun].keys());
    const noted = state[noun].get(id);
    if (!noted) return undefined;
    noted.body = `${dice.sentence()}\n\n${dice.sentence()}`;
    return `the text of ${noun}/${id}`;
  };
}

function personField(name: string, value: (state: State, dice: Dice) => unknown): StateAction {
  return (state, dice) => {
    const id = dice.one(state.people.keys());
    const made = value(state, dice);
    const person = state.people.get(id);
    if (person) person.fields[name] = made;
    return `${name} of people/${id} is ${JSON.stringify(made)}`;
  };
}

function aDay(state: State, dice: Dice): string {
  return dayOf(state.day - 40 + dice.upTo(60));
}

/** What an editor does to content, by name. */
export const CONTENT_ACTIONS: Record<string, StateAction> = {
  'entry-text': reword('entries'),
  'entry-title': field('title', (_, dice) => `A ${dice.words(5)}`),
  'entry-date': field('date', aDay),
  'entry-topics': field('topics', (_, dice) =>
    dice.chance(0.2) ? [`fresh-${dice.upTo(5)}`] : dice.some(TOPICS, 3),
  ),
  'entry-summary': field('summary', (_, dice) => (dice.chance(0.5) ? dice.sentence() : undefined)),
  'entry-link': field('link', (_, dice) =>
    dice.chance(0.5) ? `https://example.org/${dice.words(1)}` : undefined,
  ),
  'entry-people': field('people', ({ people }, dice) => dice.some(people.keys(), 3)),
  'entry-via': field('via', ({ people }, dice) =>
    dice.chance(0.5) ? dice.one(people.keys()) : undefined,
  ),
  'entry-consented': field('consented', (_, dice) =>
    dice.chance(0.6) ? ['friend-7', 'friend-8'] : undefined,
  ),
  'entry-draft': field('draft', (_, dice) => dice.chance(0.5) || undefined),
  'entry-embargo': field('embargo', (state, dice) =>
    dice.chance(0.7) ? aDay(state, dice) : undefined,
  ),
  'entry-audience': field('audience', (_, dice) => (dice.chance(0.5) ? 'email' : undefined)),
  'entry-picture': field('image', (_, dice) =>
    dice.chance(0.7)
      ? { src: `../../${dice.one(PICTURES)}`, alt: `A ${dice.words(2)}` }
      : undefined,
  ),
  'entry-kind': (state, dice) => {
    const entry = oneOf(state.entries, dice);
    if (!entry) return undefined;
    const { title, date, people, topics } = entry.fields;
    const kind = dice.one(['win', 'ask', 'offer', 'event', 'spotlight']);
    const facts = factsOf(kind, dice, state.day, [...state.people.keys()]);
    const fields = { title, date, people, topics, kind, ...facts };
    state.entries.set(entry.id, { fields, body: entry.body });
    return `entries/${entry.id} is of kind ${kind}`;
  },
  'ask-status': (state, dice) => {
    const ask = oneOf(state.entries, dice, isKind('ask'));
    if (!ask) return undefined;
    const { by: _by, status: _status, met_on: _met, helped_by: _helped, ...rest } = ask.fields;
    const { date } = ask.fields;
    const facts = dice.one([
      { status: 'met', met_on: date, helped_by: [dice.one(state.people.keys())] },
      { status: 'met', met_on: date, helped_by: [`A ${dice.words(1)} Person`] },
      { status: 'withdrawn', withdrawn_on: date },
      { by: aDay(state, dice) },
      {},
    ]);
    const { withdrawn_on: _withdrawn, ...kept } = rest;
    state.entries.set(ask.id, { fields: { ...kept, ...facts }, body: ask.body });
    return `entries/${ask.id} is ${JSON.stringify(facts)}`;
  },
  'entry-renamed': rename(
    'entries',
    (id, dice) => `${dice.chance(0.5) ? id.slice(0, 4) : '2026'}/moved-${dice.upTo(1e6)}`,
  ),
  'entry-gone': remove('entries', 30),
  'entry-new': (state, dice) => {
    const id = `${dice.one(['2025', '2026'])}/fresh-${dice.upTo(1e6)}`;
    state.entries.set(id, makeEntry(dice, state.day - dice.upTo(200), state));
    return `entries/${id} is new`;
  },
  'link-and-loss': (state, dice) => {
    const [from, to] = [oneOf(state.entries, dice), oneOf(state.entries, dice)];
    const noted = from && state.entries.get(from.id);
    if (!from || !noted || !to || from.id === to.id) return undefined;
    noted.body += `\n\nMore [there](/entries/${to.id}/).`;
    if (dice.chance(0.5)) {
      const target = state.entries.get(to.id);
      if (target) target.fields.draft = true;
    }
    return `entries/${from.id} leads to entries/${to.id}`;
  },
  'linked-withheld': (state, dice) => {
    const named = [...state.entries.values()].flatMap(({ body }) =>
      [...body.matchAll(/\/entries\/([^)]+)\/\)/g)].map(([, id = '']) => id),
    );
    const id = named.length > 0 ? dice.one(named) : '';
    const entry = state.entries.get(id);
    if (!entry) return undefined;
    entry.fields.draft = entry.fields.draft ? undefined : true;
    return `draft of entries/${id}, to which another leads, is ${entry.fields.draft}`;
  },
  'entry-same-length': (state, dice) => {
    const entry = oneOf(state.entries, dice);
    const noted = entry && state.entries.get(entry.id);
    if (!entry || !noted) return undefined;
    noted.body = noted.body.replace(/[aeiou]/, (letter) => (letter === 'e' ? 'o' : 'e'));
    return `one letter in the text of entries/${entry.id}`;
  },
  'person-name': personField('name', (_, dice) => `${dice.one(GIVEN)} Marlowitz-${dice.upTo(100)}`),
  'person-headline': personField('headline', (_, dice) => dice.words(4)),
  'person-consent': personField('consent', (_, dice) => dice.one(['always', 'ask', 'never'])),
  'person-feed': personField('feed', (_, dice) =>
    dice.chance(0.5) ? `https://example.org/${dice.upTo(100)}.xml` : undefined,
  ),
  'person-text': reword('people'),
  'person-renamed': (state, dice) => {
    const id = dice.one(state.people.keys());
    const person = state.people.get(id);
    if (!person) return undefined;
    const to = `pal-${dice.upTo(1e6)}`;
    state.people.delete(id);
    state.people.set(to, person);
    const named = (value: unknown): unknown =>
      Array.isArray(value) ? value.map(named) : value === id ? to : value;
    for (const { fields } of state.entries.values()) {
      for (const name of ['people', 'via', 'consented', 'helped_by']) {
        if (fields[name] !== undefined) fields[name] = named(fields[name]);
      }
    }
    return `people/${id} is now ${to}`;
  },
  'digest-new': (state, dice) => {
    const id = `letter-${dice.upTo(1e6)}`;
    const fields = { title: `A ${dice.words(3)}`, date: dayOf(state.day - dice.upTo(300)) };
    state.digests.set(id, { fields, body: dice.sentence() });
    return `digests/${id} is new`;
  },
  'digest-title': (state, dice) => {
    const digest = oneOf(state.digests, dice);
    if (digest) digest.fields.title = `The ${dice.words(3)}`;
    return digest && `title of digests/${digest.id}`;
  },
  'digest-text': reword('digests'),
  'digest-pick': (state, dice) => {
    const digest = oneOf(state.digests, dice);
    if (!digest) return undefined;
    const name = dice.one(['pick', 'skip']);
    digest.fields[name] = dice.some(state.entries.keys(), 4);
    return `${name} of digests/${digest.id} is ${digest.fields[name]}`;
  },
  'digest-since': (state, dice) => {
    const digest = oneOf(state.digests, dice);
    if (!digest) return undefined;
    digest.fields.since = dice.chance(0.7) ? dayOf(state.day - 700) : undefined;
    return `since of digests/${digest.id} is ${digest.fields.since}`;
  },
  'digest-renamed': rename('digests', (_, dice) => `moved-${dice.upTo(1e6)}`),
  'digest-gone': remove('digests', 1),
  'page-new': (state, dice) => {
    const id = `page-${dice.upTo(1e6)}`;
    const letter = dice.one(state.digests.keys());
    const body = `${dice.sentence()}\n\n[It](/digests/${letter}/)`;
    state.pages.set(id, { fields: { title: dice.words(2) }, body });
    return `pages/${id} is new`;
  },
  'page-text': reword('pages'),
  'page-renamed': rename('pages', (_, dice) => `moved-${dice.upTo(1e6)}`),
  'page-gone': remove('pages', 1),
  'picture-bytes': async (state, dice) => {
    const path = dice.one(PICTURES);
    state.others.set(path, await makePicture(path, dice));
    return `other bytes in ${path}`;
  },
  'private-person': (state, dice) => {
    const id = `quiet-${dice.upTo(1e6)}`;
    state.others.set(
      `private/people/${id}.yaml`,
      `name: Zebulon ${capital(dice.words(1))}worthy\nnotes: Knows ${dice.upTo(1e6)} secret songs of the sea.\n`,
    );
    return `private/people/${id} is new`;
  },
  'private-leak': (state, dice) => {
    const entry = oneOf(state.entries, dice);
    if (!entry) return undefined;
    state.others.set(
      'private/people/told.yaml',
      `name: Ottoline Brackenridge\nnotes: ${JSON.stringify(entry.body.split('\n')[0])}\n`,
    );
    return `what stands in entries/${entry.id} is private from now on`;
  },
  'private-gone': (state) =>
    state.others.delete('private/people/told.yaml') ? 'a private note is gone' : undefined,
  'private-entry': (state, dice) => {
    const id = `private/entries/only-${dice.upTo(1e6)}`;
    const person = dice.one(state.people.keys());
    state.others.set(
      `${id}.md`,
      `---\ntitle: For ${dice.words(2)} alone\ndate: ${dayOf(state.day - 3)}\nkind: win\npeople: [${person}]\n---\n\nOnly ${dice.words(6)}.\n`,
    );
    return `${id} is new`;
  },
  'broken-entry': (state, dice) => {
    const id = `2026/broken-${dice.upTo(1e6)}`;
    state.entries.set(id, { fields: { title: 'Broken', date: '2026-02-31' }, body: '' });
    return `entries/${id} is full of mistakes`;
  },
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
