import sharp from 'sharp';
import { markdownFile } from '../bench/town/markdown-file.ts';
import { type Dice, diceFrom } from './dice.ts';

/** A Markdown file of the content. */
export interface Noted {
  fields: Record<string, unknown>;
  body: string;
}

/** All that a site is built from, as it should lie on disk. */
export interface State {
  settings: Record<string, unknown>;
  people: Map<string, Noted>;
  entries: Map<string, Noted>;
  digests: Map<string, Noted>;
  pages: Map<string, Noted>;
  /** Pictures, private files and whatever else lies in the content folder, by path. */
  others: Map<string, string | Uint8Array>;
  /** Files in `public/` of the kit, by path. */
  public: Map<string, string>;
  /** What stands at the end of files of the kit, by path. */
  code: Map<string, string>;
  /** The clock, in days since 1970. */
  day: number;
}

/** 21 November 2026. */
const TODAY = 20_778;

export const TOPICS = ['maths', 'gardens', 'open-source', 'music', 'bees'];
export const PICTURES = ['pictures/one.png', 'pictures/two.jpg', 'pictures/three.png'];

/** Names that stand nowhere in the kit's own code, where a withheld one would be a leak. */
export const GIVEN =
  'Adaliz Brunello Chidike Dagnyra Eerolf Fatimeh Goranko Hanneliese Ingunda Jomoke'.split(' ');

/** A day as it stands in front matter. */
export function dayOf(days: number): string {
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}

/** A newsletter of fifty entries with everything in it that a page may hang on. */
export async function makeState(seed: number): Promise<State> {
  const dice = diceFrom(seed);
  const state: State = {
    settings: {
      title: 'News of a town',
      tagline: 'What our neighbours made',
      url: 'https://town.example.org',
      language: 'en',
      timezone: 'Etc/UTC',
      editor: { name: 'Edda' },
      contact: 'mailto:edda@example.org',
      cards: 4,
      feed_limit: 12,
      topics: { maths: 'Mathematics' },
    },
    people: new Map(),
    entries: new Map(),
    digests: new Map(),
    pages: new Map(),
    others: new Map(),
    public: new Map([['.nojekyll', '']]),
    code: new Map(),
    day: TODAY,
  };
  for (const path of PICTURES) state.others.set(path, await makePicture(path, dice));
  for (let at = 0; at < 10; at++) {
    state.people.set(`friend-${at}`, {
      fields: {
        name: `${GIVEN[at]} Brandtholm`,
        consent: at < 7 ? 'always' : at < 9 ? 'ask' : 'never',
        headline: dice.words(4),
        topics: dice.some(TOPICS, 2),
        ...(at === 1 && { photo: '../pictures/two.jpg', photo_alt: 'A face' }),
        ...(at < 3 && { feed: `https://example.org/feed-${at}.xml` }),
      },
      body: dice.sentence(),
    });
  }
  for (let at = 0; at < 50; at++) {
    const day = TODAY - 700 + at * 14;
    state.entries.set(`${dayOf(day).slice(0, 4)}/news-${at}`, makeEntry(dice, day, state));
  }
  for (let at = 0; at < 5; at++) {
    state.digests.set(`letter-${at}`, {
      fields: { title: `Letter ${at}`, date: dayOf(TODAY - 600 + at * 150) },
      body: dice.sentence(),
    });
  }
  state.pages.set('about', { fields: { title: 'About' }, body: dice.sentence() });
  state.pages.set('notes', { fields: { title: 'Notes' }, body: '[A letter](/digests/letter-0/).' });
  state.others.set(
    'private/people/quiet-one.yaml',
    'name: Quirina Vandermolen\nemails: [quirina@hidden.example]\nnotes: Keeps nineteen owls behind the mill.\n',
  );
  return state;
}

/** A picture of one colour. */
export async function makePicture(path: string, dice: Dice): Promise<Uint8Array> {
  const background = { r: dice.upTo(256), g: dice.upTo(256), b: dice.upTo(256) };
  const picture = sharp({
    create: { width: 40 + dice.upTo(20), height: 30, channels: 3, background },
  });
  return path.endsWith('.png') ? picture.png().toBuffer() : picture.jpeg().toBuffer();
}

/** An entry of some kind about people whom the state has. */
export function makeEntry(dice: Dice, day: number, { people, entries }: State): Noted {
  const kind = dice.one(['win', 'win', 'ask', 'ask', 'offer', 'event', 'spotlight']);
  const names = [...people.keys()];
  const target = entries.size > 0 ? dice.one(entries.keys()) : undefined;
  return {
    fields: {
      title: `The ${dice.words(4)}`,
      date: dayOf(day),
      kind,
      people: dice.some(names.slice(0, 9), 2),
      topics: dice.chance(0.9) ? dice.some(TOPICS, 2) : undefined,
      summary: dice.chance(0.3) ? dice.sentence() : undefined,
      link: dice.chance(0.3) ? `https://example.org/${dice.upTo(1000)}` : undefined,
      image: dice.chance(0.1) ? { src: '../../pictures/one.png', alt: 'One' } : undefined,
      via: dice.chance(0.15) ? dice.one(names.slice(0, 7)) : undefined,
      consented: dice.chance(0.3) ? ['friend-7'] : undefined,
      draft: dice.chance(0.04) || undefined,
      embargo: dice.chance(0.06) ? dayOf(TODAY + dice.upTo(20)) : undefined,
      audience: dice.chance(0.06) ? 'email' : undefined,
      ...factsOf(kind, dice, day, names),
    },
    body: [
      dice.sentence(),
      dice.chance(0.15) ? `See [${dice.words(2)}](/people/${dice.one(names)}/).` : '',
      target && dice.chance(0.2) ? `After [that](/entries/${target}/).` : '',
      dice.chance(0.05) ? '![Three](../../pictures/three.png)' : '',
    ]
      .filter(Boolean)
      .join('\n\n'),
  };
}

/** What an entry of a kind says besides; some of it lies around the state's day. */
export function factsOf(kind: unknown, dice: Dice, day: number, names: string[]) {
  const soon = () => dayOf(Math.max(day, TODAY) + dice.upTo(30));
  if (kind === 'offer') return { until: soon() };
  if (kind === 'event')
    return { starts: dice.chance(0.5) ? soon() : dayOf(day + 20), place: 'Hall' };
  if (kind !== 'ask') return {};
  if (dice.chance(0.5)) return { by: dice.chance(0.5) ? soon() : undefined };
  return {
    status: 'met',
    met_on: dayOf(Math.min(day + 5, TODAY)),
    helped_by: [dice.chance(0.7) ? dice.one(names.slice(0, 7)) : 'Somebody Kind'],
  };
}

/** The files of the content folder by path. */
export function contentFiles(state: State): Map<string, string | Uint8Array> {
  const files = new Map(state.others);
  files.set('newsletter.yaml', JSON.stringify(state.settings));
  for (const noun of ['people', 'entries', 'digests', 'pages'] as const) {
    for (const [id, { fields, body }] of state[noun]) {
      files.set(`${noun}/${id}.md`, markdownFile(fields, body));
    }
  }
  return files;
}
