import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newsletterSchema } from '../../src/newsletter/newsletter.ts';
import { isSpoken, languageOfComputer, spokenLanguages } from '../../src/writing/languages.ts';
import { nextSteps } from '../../src/writing/next-steps.ts';
import {
  type Answers,
  isSiteKnown,
  judge,
  NO_SITE_YET,
  SETTING_NAMES,
  validValues,
} from '../../src/writing/settings.ts';
import {
  changeSettings,
  changesBy,
  dataOf,
  problemsBeyond,
} from '../../src/writing/settings-file.ts';
import { askSettings, type SetupPrompter } from '../../src/writing/setup-questions.ts';
import { SETTINGS } from '../content-folder.ts';

const ANSWERS: Answers = {
  title: 'Bees & Bridges',
  tagline: 'What we heard',
  url: 'https://bees.example.net/letters',
  language: 'pt-BR',
  timezone: 'America/Recife',
  editor: 'Rosa Lindqvist',
  contact: 'mailto:rosa@example.net',
};

const OWN = `# ours, since 2024
title: Old   # to be changed
tagline: 'What happened'
url: https://letter.example.net
language: en
timezone: Etc/UTC

editor:
  name: Edda   # me
contact: mailto:edda@example.org
feed_limit: 12   # enough
`;

function write(text: string, answers: Answers, isSample = false): string {
  return changeSettings(text, changesBy(text, answers, isSample));
}

describe('an answer', () => {
  it.each([
    ['url', 'friends.net', 'https://friends.net'],
    ['url', 'you.github.io/letters', 'https://you.github.io/letters'],
    ['url', 'bücher.example/a', 'https://bücher.example/a'],
    ['url', 'Later', NO_SITE_YET],
    ['contact', 'rosa@example.net', 'mailto:rosa@example.net'],
    ['contact', 'example.net/write', 'https://example.net/write'],
    ['contact', 'mailto:rosa@example.net', 'mailto:rosa@example.net'],
    ['title', '  Bees  ', 'Bees'],
  ] as const)('for %s may be %j', (name, typed, value) => {
    expect(judge(name, typed)).toEqual({ value });
  });

  it.each([
    ['title', '', 'is empty'],
    ['contact', 'nobody', 'does not begin with https:// or mailto:'],
    ['contact', 'http://example.net', 'does not begin with https:// or mailto:'],
    ['url', 'ftp://example.net', 'does not begin with https:// or http://'],
    ['url', 'https://example.net/?a', 'has a part after ? or #'],
    ['language', 'Deutsch!', 'is not a language tag'],
    ['timezone', 'Lisbon', 'there is no time zone'],
    ['accent', 'red', 'is not a colour'],
  ] as const)('for %s is not %j', (name, typed, message) => {
    expect(judge(name, typed)).toMatchObject({
      fault: { message: expect.stringContaining(message), fix: expect.stringMatching(/./) },
    });
  });

  it('tells a site from a stand-in', () => {
    expect(
      ['https://bees.net', 'https://example.bees.net', 'http://192.0.2.1'].every(isSiteKnown),
    ).toBe(true);
    const nobodys = [
      NO_SITE_YET,
      'https://example.com/a',
      'http://localhost:80',
      'https://x.invalid',
    ];
    expect(nobodys.some(isSiteKnown)).toBe(false);
  });
});

describe('settings that are written', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'true',
      'null',
      '~',
      '012',
      '1e3',
      '0x1F',
      '.inf',
      'no',
      '2026-12-01',
      '- a',
      '? a',
    ),
    fc.constantFrom(
      'a: b',
      'a #b',
      '"',
      "'",
      '{a: 1}',
      '[a]',
      '*a',
      '&a',
      '!a',
      '|',
      '>',
      '%',
      '@',
      '`',
      '---',
    ),
    fc.constantFrom('Zoë', '李小龙', 'ليلى', '👩🏽‍🌾 bees', 'a: "b" #c', '\\n', 'x'.repeat(500)),
  );
  const texts = [
    '',
    SETTINGS,
    OWN,
    OWN.replaceAll('\n', '\r\n'),
    '# only a remark\n',
    '{title: A}\n',
  ];

  it('are read back as they were answered, whatever stands in them', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(
        hostile,
        hostile,
        hostile,
        fc.constantFrom(...texts),
        (title, tagline, editor, text) => {
          const typed = { title, tagline, editor };
          const judged = Object.entries(typed).map(([name, value]) => [
            name,
            judge(name as keyof typeof typed, value),
          ]);
          const accepted = judged.flatMap(([name, result]) =>
            typeof result === 'object' && 'value' in result ? [[name, result.value]] : [],
          );
          const answers: Answers = { ...ANSWERS, ...Object.fromEntries(accepted) };
          const data = dataOf(write(text, answers));
          expect(validValues(data)).toMatchObject(answers);
          expect(newsletterSchema.safeParse(data).success).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('make a file in a good order where there was none', () => {
    expect(write('', ANSWERS)).toBe(`title: Bees & Bridges
tagline: What we heard
url: https://bees.example.net/letters
language: pt-BR
timezone: America/Recife
editor:
  name: Rosa Lindqvist
  email: rosa@example.net
contact: mailto:rosa@example.net
`);
  });

  it('leave remarks and all other fields of a file as they are', () => {
    expect(write(OWN, { title: 'New: one', editor: 'Ed' })).toBe(
      OWN.replace('Old   #', "'New: one' #")
        .replace("'New: one'", '"New: one"')
        .replace('Edda   #', 'Ed #'),
    );
  });

  it('change not a byte where every answer is what stands there', () => {
    for (const text of [OWN, SETTINGS, OWN.replaceAll('\n', '\r\n')]) {
      const answers = validValues(dataOf(text));
      expect(Object.keys(answers)).toHaveLength(SETTING_NAMES.length - 1);
      expect(changesBy(text, answers, false)).toEqual([]);
      expect(write(text, answers)).toBe(text);
    }
  });

  it('mend fields that are missing or of a wrong type', () => {
    const broken = 'title: 7\neditor: Rosa\n';
    expect(problemsBeyond(broken)).toEqual([]);
    expect(newsletterSchema.safeParse(dataOf(write(broken, ANSWERS))).success).toBe(true);
  });

  it('wait until what no answer mends is mended', () => {
    expect(problemsBeyond(`${OWN}titel: x\n`).map(({ field, line }) => [field, line])).toEqual([
      ['titel', 12],
    ]);
    expect(problemsBeyond('title: [\n')).toHaveLength(1);
    expect(problemsBeyond('- a\n')).toHaveLength(1);
  });

  it.each([
    [
      'goes with the address of the sample',
      true,
      'e@x.net',
      'mailto:j@x.net',
      'mailto:r@y.net',
      'r@y.net',
    ],
    [
      'goes where a page takes the place',
      true,
      'e@x.net',
      'mailto:j@x.net',
      'https://y.net/',
      undefined,
    ],
    [
      'follows as long as both are one',
      false,
      'e@x.net',
      'mailto:e@x.net',
      'mailto:r@y.net',
      'r@y.net',
    ],
    [
      'stays where a page takes the place',
      false,
      'e@x.net',
      'mailto:e@x.net',
      'https://y.net/',
      'e@x.net',
    ],
    ['stays where it is another', false, 'e@x.net', 'mailto:j@x.net', 'mailto:r@y.net', 'e@x.net'],
    ['is not made up', false, undefined, 'mailto:j@x.net', 'mailto:r@y.net', undefined],
  ])("have an editor's address that %s", (_, isSample, email, from, contact, expected) => {
    const text = `editor:\n  name: E\n${email ? `  email: ${email}\n` : ''}contact: ${from}\n`;
    expect(dataOf(write(text, { contact }, isSample)).editor).toEqual({
      name: 'E',
      ...(expected && { email: expected }),
    });
  });

  it("lose the sample's mailbox for news", () => {
    const text = `${SETTINGS}submit: {email: news@example.org}\n`;
    expect(dataOf(write(text, ANSWERS, true)).submit).toBeUndefined();
    expect(dataOf(write(text, ANSWERS, false)).submit).toEqual({ email: 'news@example.org' });
  });
});

describe('the questions', () => {
  /** Answers by the beginning of a question; the suggestion where nothing is said. */
  function prompter(said: Record<string, string>) {
    const asked: string[] = [];
    const told: string[] = [];
    const answer = (question: string, suggestion = '') => {
      asked.push(question);
      const found = Object.entries(said).find(([start]) => question.startsWith(start));
      return found?.[1] ?? suggestion;
    };
    const ask: SetupPrompter = {
      tell: (line) => told.push(line),
      text: async (question, { suggestion, fault } = {}) => {
        const typed = answer(question, suggestion);
        expect(fault?.(typed), question).toBeUndefined();
        return typed;
      },
      choose: async (question, choices, suggestion) => {
        const value = answer(question, suggestion);
        expect(choices.map((choice) => choice.value)).toContain(value);
        return value;
      },
    };
    return { ask, asked, told };
  }

  it('are six, each explained in a line, and Enter takes what is known', async () => {
    const { ask, asked, told } = prompter({});
    const known = { ...ANSWERS, url: NO_SITE_YET };
    const { timezone: _, ...rest } = known;
    expect(await askSettings({}, known, ask)).toEqual(rest);
    expect(asked).toHaveLength(6);
    expect(told.filter((line) => /^\n\d of 6\. .*\.$/.test(line))).toHaveLength(6);
  });

  it('leave out what is given', async () => {
    const { ask, asked } = prompter({ 'Where will': 'bees.net' });
    const { url: _, ...given } = ANSWERS;
    expect(await askSettings(given, {}, ask)).toEqual({ ...given, url: 'https://bees.net' });
    expect(asked).toHaveLength(1);
  });

  it('take any language, and say where the interface does not speak it', async () => {
    const { ask, told } = prompter({ 'In which': 'another', Its: 'fi' });
    const { language: _, ...given } = ANSWERS;
    expect(await askSettings(given, {}, ask)).toMatchObject({ language: 'fi' });
    expect(told.join('\n')).toContain(
      "in Finnish. The site's own words, such as its headings, will be English.",
    );
  });
});

describe('languages', () => {
  it('are offered as far as the interface speaks them', () => {
    const spoken = spokenLanguages();
    expect(spoken[0]).toBe('en');
    expect(spoken.every(isSpoken)).toBe(true);
    expect(new Set(spoken).size).toBe(spoken.length);
    expect(isSpoken('en-GB')).toBe(true);
    expect(isSpoken('tlh')).toBe(false);
  });

  it.each([
    ['de-DE', 'de'],
    ['de-AT', 'de-AT'],
    ['pt-PT', 'pt-PT'],
    ['en-US', 'en'],
    ['en-US-u-va-posix', 'en'],
    ['und', 'en'],
    ['zh-TW', 'zh-TW'],
  ])('of a computer that says %s are %s', (locale, language) => {
    expect(languageOfComputer(locale)).toBe(language);
  });
});

describe('what to do next', () => {
  const FRESH = { hasSample: false, hasPeople: false, isSiteKnown: true, before: '' };
  const typed = (more: Partial<typeof FRESH>) =>
    nextSteps({ ...FRESH, ...more }).map((step) => step.do);

  it('begins with a friend, and with the sample where it is still there', () => {
    expect(typed({})).toEqual([
      'npm run new -- person',
      'npm run new',
      'npm run dev',
      'npm run contacts -- import FILE',
      'docs/publishing.md',
    ]);
    expect(typed({ hasSample: true, hasPeople: true })).toEqual([
      'npm run dev',
      'npm run new',
      'npm run setup -- --clear yes',
      'docs/publishing.md',
    ]);
  });

  it('says where the site goes while nobody knows, and where the content is when it is elsewhere', () => {
    const [last] = nextSteps({ ...FRESH, isSiteKnown: false, before: 'CONTENT_DIR=mine ' }).slice(
      -1,
    );
    expect(last?.what).toContain('CONTENT_DIR=mine npm run setup -- --url ADDRESS');
    expect(typed({ before: 'CONTENT_DIR=mine ' })[0]).toBe(
      'CONTENT_DIR=mine npm run new -- person',
    );
  });
});
