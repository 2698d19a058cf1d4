import { describe, expect, it } from 'vitest';
import { balancesOf } from '../../src/giving/balance.ts';
import { balanceWords, itemsWords } from '../../src/giving/balance-words.ts';
import { entry, person } from '../content-folder.ts';
import { worldOf } from './consent-world.ts';

const ASK = { kind: 'ask', people: ['bea'], date: '2026-10-01' };

const FILES = {
  'people/ada.md': person(),
  'people/bea.md': person({ name: 'Bea Ruiz' }),
  'people/zed.md': person({ name: 'Zed' }),
  'private/people/kim.yaml': 'name: Kim Lee\nintroduced_by: zed\nmet_on: 2026-05\n',
  'private/people/old.yaml': 'name: Old Friend\nintroduced_by: zed\nmet_on: "2019"\n',
  'entries/open.md': entry({ ...ASK, title: 'Wood', via: 'ada' }),
  'entries/met.md': entry({
    ...ASK,
    title: 'Nails',
    date: '2026-07-01',
    status: 'met',
    met_on: '2026-08-01',
    helped_by: ['ada', 'Kim Lee', 'the smith'],
  }),
  'entries/over.md': entry({ ...ASK, title: 'Glue', by: '2026-10-05' }),
  'entries/draft.md': entry({ ...ASK, title: 'Secret', draft: true }),
  'entries/ancient.md': entry({ ...ASK, title: 'Long ago', date: '2024-11-21' }),
  'entries/ahead.md': entry({ ...ASK, title: 'Soon', date: '2026-11-23' }),
  'entries/offer.md': entry({ kind: 'offer', title: 'Apples', date: '2026-09-01' }),
  'private/log.yaml': `- {date: 2026-09-01, with: [zed], introduction: {between: [ada, bea], step: asked, by: zed, through: zed}}
- {date: 2026-09-09, with: [ada, bea], introduction: {between: [ada, bea], step: made}}
`,
};

describe('the balance', () => {
  it('lists by name what each asked for and gave within two years', () => {
    const { circle } = worldOf(FILES);
    expect(balanceWords(balancesOf(circle), '2024-11-22')).toBe(
      `Since 2024-11-22, by name. For your eyes only.

Ada (ada)
  helped: helped to meet 1 ask, passed on 1 piece of news, made 1 offer

Bea Ruiz (bea)
  asked: 1 open, 1 met, 1 over without an answer

Kim Lee (kim)
  helped: helped to meet 1 ask

Zed (zed)
  helped: made 2 introductions possible`,
    );
  });

  it('shows each thing of one person with its day', () => {
    const { circle } = worldOf(FILES);
    const [ada, bea, , zed] = balancesOf(circle);
    if (!ada || !bea || !zed) throw new Error('nobody');
    expect(itemsWords(ada, '2024-11-22')).toBe(`Ada (ada), since 2024-11-22

Asked for nothing.

Helped:
  2026-08-01  met an ask: Nails (met)
  2026-09-01  offered: Apples (offer)
  2026-10-01  passed on news: Wood (open)`);
    expect(itemsWords(bea, '2024-11-22')).toContain('2026-10-01  Glue (over): over without an');
    expect(itemsWords(bea, '2024-11-22')).toContain('No help is written down.');
    expect(itemsWords(zed, '2024-11-22')).toContain(
      '  2026-05  introduced: Kim Lee and you\n  2026-09-09  introduced: Ada and Bea Ruiz',
    );
  });

  it('says so when nobody did anything', () => {
    expect(balanceWords([], '2024-11-22')).toBe(
      'Since 2024-11-22 nobody has asked for anything or helped.',
    );
  });
});
