import { entry, type Files, markdown, person, SETTINGS } from '../content-folder.ts';

/** The digest that the preflight looks at. */
export const DIGEST = 'digests/november.md';

/** The day of it. */
export const DAY = '2026-11-01';

/** The digest with other fields or another note; undefined removes a field. */
export function digest(fields: Record<string, unknown> = {}, note = NOTE): string {
  const all = { title: 'A month of many hands', date: DAY, ...fields };
  return markdown(
    Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)),
    note,
  );
}

const NOTE = `Dear {first_name}, this was a full month. Zoltán Berkenye bakes again, and Ada's bees
came through the rain. Thank you all for [the long list of seeds](https://seeds.example.org/list).
`;

/** A win of the days of the digest. */
export function win(fields: Record<string, unknown> = {}, body?: string): string {
  return entry({ title: 'The oven breathes again', date: '2026-10-20', ...fields }, body);
}

/** An open ask of the days of the digest. */
export function ask(fields: Record<string, unknown> = {}, body?: string): string {
  return win({ title: 'A dough mixer', kind: 'ask', ...fields }, body);
}

/** A content folder with nothing to object to. */
export const CLEAN: Files = {
  'newsletter.yaml': SETTINGS,
  'people/ada.md': person({ name: 'Ada Söderlund' }),
  'people/zoltan.md': person({ name: 'Zoltán Berkenye' }),
  'people/anezka.md': person({ name: 'Anežka Holubová', consent: 'ask' }),
  'people/silvan.md': person({ name: 'Silvan Perret', consent: 'never' }),
  'pictures/hive.jpg': new Uint8Array(),
  'digests/october.md': markdown(
    { title: 'Hives and handovers', date: '2026-10-01', sent: '2026-10-01' },
    'Dear friends, this is the first of these letters.\n',
  ),
  [DIGEST]: digest(),
  'entries/bees.md': entry(
    {
      title: 'Bees through a dry spring',
      date: '2026-09-20',
      link: 'https://bees.example.org/spring',
    },
    'All nine hives came through.\n',
  ),
  'entries/wire.md': entry(
    { title: 'Antenna wire for the lake', date: '2026-09-21', kind: 'ask' },
    'Forty metres would do.\n',
  ),
  'entries/oven.md': win(
    {
      people: ['zoltan'],
      image: { src: '../pictures/hive.jpg', alt: 'Zoltán before the open oven' },
      link: 'https://oven.example.org/again?day=1',
    },
    'Zoltán Berkenye lit the oven on Friday, and the whole street came.\n',
  ),
  'entries/mixer.md': ask(
    { respond: 'https://oven.example.org/mixer', by: '2026-12-01' },
    'Ada needs one that kneads ten loaves.\n',
  ),
  'entries/seeds.md': win(
    { title: 'Seeds by post', kind: 'offer', until: '2026-12-31' },
    'Beans, mostly. See [what there is](/people/ada/).\n',
  ),
  'entries/honey.md': win(
    { title: 'Late harvest', kind: 'event', starts: '2026-11-14', place: 'Évora' },
    'Bring long sleeves.\n',
  ),
  'entries/meet.md': win(
    { title: 'Meet Ada', kind: 'spotlight' },
    'Ada Söderlund keeps bees and answers letters.\n',
  ),
};
