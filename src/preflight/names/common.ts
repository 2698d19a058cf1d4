import type { Evidence } from '../evidence.ts';
import { saidIn } from '../said.ts';
import { type Word, wordsOf } from './words.ts';

/** English words one letter from a first name, or two of whose letters changed places. Chosen by hand. */
const NEAR_NAMES = new Set(
  `angle brain carols chance change chasm clerk coral corals cater daily dairy faint fairy flank
  floral forest franc giant grade graft grand grape grave great hairy hurry jolly kindly laurel
  linen loyal march marble marina marine marsh marten martian mason melon mercy merry meter metal
  moral mules olives packer party pearls peony petal porter potter ready rivers robing roman sadly
  salty scoot scout shell silly simple sunny trace truly voila windy`.split(/\s+/),
);

const known = new WeakMap<Evidence, Set<string>>();

/** Is a capital word no name: one of the table, of the calendar, of the map, or of this letter? */
export function isCommon({ small }: Word, evidence: Evidence): boolean {
  const common = known.get(evidence) ?? commonWords(evidence);
  known.set(evidence, common);
  const bare = small.replace(/['’].*$/, '');
  return NEAR_NAMES.has(bare) || common.has(small) || common.has(bare);
}

function commonWords(evidence: Evidence): Set<string> {
  const { language } = evidence.newsletter;
  const written = saidIn(evidence).flatMap(({ text }) =>
    wordsOf(text)
      .filter((word) => word.text === word.small)
      .map(({ small }) => small),
  );
  return new Set([...written, ...[language, 'en'].flatMap(worldWords)]);
}

/** Months, days, countries and languages, as a language calls them. */
function worldWords(language: string): string[] {
  const names = [
    ...CODES.map((code) => nameOf(language, 'region', code)),
    ...CODES.map((code) => nameOf(language, 'language', code.toLowerCase())),
    ...Array.from({ length: 12 }, (_, month) => {
      const moment = Date.UTC(2026, month, month + 1);
      const format = { weekday: 'long', month: 'long', timeZone: 'UTC' } as const;
      return new Intl.DateTimeFormat(language, format).format(moment);
    }),
  ];
  return names.flatMap((name) => wordsOf(name).map(({ small }) => small));
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const CODES = LETTERS.flatMap((one) => LETTERS.map((other) => one + other));

function nameOf(language: string, type: 'region' | 'language', code: string): string {
  return new Intl.DisplayNames(language, { type, fallback: 'none' }).of(code) ?? '';
}
