import { KINDS, type Kind } from '../../src/entries/kinds.ts';
import type { Values } from '../../src/submissions/fields.ts';

/** News on its way from a friend into the letter. */
export interface OnItsWay {
  /** What the friend answers in the form. */
  values: Values;
  /** What the editor says on accepting it. */
  flags: readonly string[];
  /** The name that the letter gives. */
  name: string;
  /** The id of whom it is about. */
  id: string;
  /** The name of the friend who passed it on, where it is said. */
  via?: string;
  /** Ids of those whose yes is written into the log; `consent: always` needs none that is proven. */
  consented: readonly string[];
}

const ADA = { sender: 'Ada Söderlund', email: 'ada@soederlund.example' };
const BO = { sender: 'Bo Larsen', email: 'bo@larsen.example' };
const ZOE = { sender: 'Zoë Ångström', email: 'zoe@angstrom.example' };
const AMINA = { sender: 'أمينة ديالو', email: 'amina@diallo.example' };
const MARA = { sender: 'Mara Quell', email: 'mara@quell.example' };

/** Where the editor knows a yes from; it is nobody else's business. */
const HEARD = 'told me on the phone, from the hospital';

/** All addresses and words that must stand nowhere in public. */
export const UNSAID = [
  ...[ADA, BO, ZOE, AMINA, MARA].map(({ email }) => email),
  'soederlund.example',
  HEARD,
];

/** What the editor knows of people before any news: Ada and Bo, and how to reach them. */
export const KNOWN = {
  'people/ada.md': '---\nname: Ada Söderlund\nconsent: ask\n---\n',
  'private/people/ada.yaml': `name: Ada Söderlund\nemails: [${ADA.email}]\n`,
  'private/people/bo.yaml': `name: Bo Larsen\nemails: [${BO.email}]\n`,
};

/** The file of Bo, who has a feed and may always be named. */
export function bo(feed: string): string {
  return `---\nname: Bo Larsen\nconsent: always\nfeed: ${feed}\n---\n`;
}

/** News of each kind. */
const BY_MAIL: Record<Kind, OnItsWay> = {
  win: {
    values: {
      kind: 'win',
      about: 'me',
      title: 'The oven “breathes”, 学校の庭',
      body: 'We **mended** it.\n\n- by=hand\n- end=1\n\nà bientôt 🌱',
      link: 'https://example.org/oven',
      consent: 'yes',
      ...ADA,
    },
    flags: [],
    name: 'Ada Söderlund',
    id: 'ada',
    consented: ['ada'],
  },
  ask: {
    values: {
      kind: 'ask',
      about: 'friend',
      name: 'Chidi Okeke',
      title: 'A roof for the bees',
      body: 'Flat, in Porto.',
      by: '2027-01-31',
      consent: 'yes',
      credit: 'yes',
      ...ADA,
    },
    flags: ['--consent', HEARD],
    name: 'Chidi Okeke',
    id: 'chidi-okeke',
    via: ADA.sender,
    consented: ['ada', 'chidi-okeke'],
  },
  offer: {
    values: {
      kind: 'offer',
      about: 'me',
      title: 'A loom to lend',
      body: 'Wide, and heavy.',
      until: '2027-03-01',
      consent: 'yes',
      ...BO,
    },
    flags: [],
    name: 'Bo Larsen',
    id: 'bo',
    consented: [],
  },
  event: {
    values: {
      kind: 'event',
      about: 'me',
      title: 'The garden opens',
      body: 'Come by.',
      starts: '2026-12-05',
      starts_time: '15:00',
      ends: '2026-12-05',
      ends_time: '18:30',
      place: 'Rua das Flores 5, Porto',
      online: 'https://example.org/room',
      consent: 'yes',
      ...ZOE,
    },
    flags: ['--consent', HEARD],
    name: 'Zoë Ångström',
    id: 'zoe-angstrom',
    consented: ['zoe-angstrom'],
  },
  spotlight: {
    values: {
      kind: 'spotlight',
      about: 'friend',
      name: 'Bo Larsen',
      title: 'Meet Bo, who weaves',
      body: 'He has a loom, and he lends it.',
      consent: 'yes',
      credit: 'no',
      ...ADA,
    },
    flags: [],
    name: 'Bo Larsen',
    id: 'bo',
    consented: [],
  },
};

/** What friends write in the form and send as a mail: each kind, with and without JavaScript. */
export const MAILED = KINDS.flatMap((kind) =>
  [true, false].map((javaScriptEnabled) => {
    const { values, ...rest } = BY_MAIL[kind];
    const title = `${values.title}, ${javaScriptEnabled ? 'guided' : 'unguided'}`;
    return { javaScriptEnabled, ...rest, values: { ...values, title } };
  }),
);

/** What friends send to the editor's own server, with and without JavaScript. */
export const BY_ENDPOINT = [
  {
    values: {
      kind: 'ask',
      about: 'me',
      title: 'Who has seeds of winter beans',
      body: 'A handful is enough.',
      consent: 'yes',
      ...AMINA,
    },
    flags: ['--person', 'amina-diallo', '--consent', HEARD],
    name: 'أمينة ديالو',
    id: 'amina-diallo',
    consented: ['amina-diallo'],
  },
  {
    values: {
      kind: 'win',
      about: 'me',
      title: 'The weaving room has a stove',
      body: 'It was **cold** before.',
      consent: 'yes',
      ...BO,
    },
    flags: ['--consent', HEARD],
    name: 'Bo Larsen',
    id: 'bo',
    consented: ['bo'],
  },
] as const satisfies OnItsWay[];

/** What a friend writes into the form and takes to GitHub. */
export const BY_ISSUE = {
  values: {
    kind: 'offer',
    about: 'me',
    title: 'Two hours of bookkeeping a week',
    body: 'For whoever starts something.',
    consent: 'yes',
    ...MARA,
  },
  flags: [],
  name: 'Mara Quell',
  id: 'mara-quell',
  consented: [],
} as const satisfies OnItsWay;

/** What stands in Bo's feed. */
export const BY_FEED = {
  values: { title: 'A shawl of nettles' },
  flags: [],
  name: 'Bo Larsen',
  id: 'bo',
  consented: [],
} as const satisfies OnItsWay;

/** What comes by an issue, and to which nobody has said yes. */
export const WITHHELD = {
  values: {
    about: 'friend',
    name: 'Nadia Okafor',
    title: 'A prize for the school kitchen',
    body: 'She has not told anybody yet.',
    consent: 'yes',
    ...MARA,
  },
  flags: [],
  name: 'Nadia Okafor',
  id: 'nadia-okafor',
  consented: [],
} as const satisfies OnItsWay;
