import { expect, it } from 'vitest';
import { entry, markdown, person, SETTINGS } from '../content-folder.ts';
import { PNG } from './picture.ts';
import { problemsIn } from './problems.ts';

const PICTURE = { src: '../../pictures/hive.png', alt: 'A hive' };

const EVERY_FIELD = {
  topics: ['city-gardens', '3d'],
  summary: 'A garden for 400 children.',
  link: 'mailto:ada@example.org',
  image: PICTURE,
  via: 'bo',
  draft: false,
  embargo: '2026-09-02',
  audience: 'public',
  consented: ['ada', 'bo'],
};

it('finds no problem in content that uses every field of every noun', async () => {
  const files = {
    'newsletter.yaml': `${SETTINGS.replace('{name: Edda}', '{name: Edda, email: e@example.org}')}sections: [wins, asks, still-needed, it-worked, offers, events, coming-up, spotlights]
feed_limit: 20
theme: {accent: "#9a3412"}
submit: {email: news@example.org, github: friends/letter, endpoint: "https://a.example/x"}
`,
    'people/bo.md': person(
      {
        name: 'Bo',
        consent: 'ask',
        headline: 'Beekeeper',
        pronouns: 'they/them',
        location: 'Porto',
        links: [{ label: 'Home', url: 'https://bo.example/' }],
        topics: ['bees'],
        can_help_with: ['hives'],
        looking_for: ['a meadow'],
        feed: 'https://bo.example/feed.xml',
        photo: '../pictures/hive.png',
        photo_alt: 'Bo beside a hive',
      },
      'A short biography, with [a page](/about/) and ![a hive](../pictures/hive.png).\n',
    ),
    'entries/2026/win.md': entry(EVERY_FIELD, '[Ada](/people/ada/), [bees](/topics/3d/).\n'),
    'entries/2026/ask.md': entry({
      ...EVERY_FIELD,
      kind: 'ask',
      by: '2026-10-01',
      status: 'met',
      met_on: '2026-09-20',
      helped_by: ['bo', 'Grace from the library'],
      respond: 'https://example.org/answer',
    }),
    'entries/2026/withdrawn.md': entry({
      kind: 'ask',
      status: 'withdrawn',
      withdrawn_on: '2026-09-20',
    }),
    'entries/2026/offer.md': entry({ ...EVERY_FIELD, kind: 'offer', until: '2026-12-01' }),
    'entries/2026/event.md': entry({
      ...EVERY_FIELD,
      kind: 'event',
      starts: '2026-12-01T18:00',
      ends: '2026-12-01T20:00',
      timezone: 'Europe/Lisbon',
      place: 'Community hall, Porto',
      online: 'https://example.org/room',
    }),
    'entries/2026/online.md': entry({ kind: 'event', starts: '2026-12-01', online: true }),
    'entries/2026/spotlight.md': entry({ ...EVERY_FIELD, kind: 'spotlight' }),
    'private/entries/2026/quiet.md': entry({ audience: 'email' }),
    'digests/2026-10.md': markdown(
      {
        title: 'October',
        date: '2026-10-01',
        subject: 'Two wins',
        since: '2026-08-01',
        pick: ['2026/win'],
        skip: ['2026/offer', '2026/quiet'],
        sent: '2026-10-02',
      },
      'An opening note with [a link](https://letter.example.org/digests/2026-10/).\n',
    ),
    'pages/about.md': markdown({ title: 'About' }, '[Feed](/rss.xml) [Top](#top)\n'),
    'pictures/hive.png': PNG,
  };
  expect(await problemsIn(files)).toEqual([]);
});
