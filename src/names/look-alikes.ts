import { fold } from '../matching/words.ts';

/**
 * Letters of other scripts that look like Latin ones, in small form: the Cyrillic, Greek and
 * Armenian rows of Unicode's confusables (UTS #39) that fonts draw alike.
 */
const ALIKE: Record<string, string> = {
  а: 'a',
  в: 'b',
  с: 'c',
  ԁ: 'd',
  е: 'e',
  ё: 'e',
  ѐ: 'e',
  һ: 'h',
  і: 'i',
  ї: 'i',
  ј: 'j',
  к: 'k',
  ӏ: 'l',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  ԛ: 'q',
  г: 'r',
  ѕ: 's',
  т: 't',
  у: 'y',
  ү: 'y',
  ѵ: 'v',
  ԝ: 'w',
  х: 'x',
  α: 'a',
  β: 'b',
  γ: 'y',
  ε: 'e',
  η: 'n',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ω: 'w',
  ϲ: 'c',
  ϳ: 'j',
  ո: 'n',
  օ: 'o',
  ս: 'u',
  հ: 'h',
  ց: 'g',
  զ: 'q',
};

/** Signs that are drawn alike within an id or a host: each becomes the plainer one. */
const SIGNS: readonly [RegExp, string][] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/cl/g, 'd'],
  [/0/g, 'o'],
  [/[1i|]/g, 'l'],
  [/5/g, 's'],
];

/** What two names or ids have in common that the eye takes for each other; hyphens and dots do not count. */
export function skeleton(text: string): string {
  const letters = [...fold(text.normalize('NFKC'))].map((each) => ALIKE[each] ?? each).join('');
  const bare = fold(letters).replace(/[^\p{L}\p{N}]+/gu, '');
  return SIGNS.reduce((known, [sign, plain]) => known.replace(sign, plain), bare);
}

const SCRIPTS = {
  Latin: /\p{Script=Latin}/u,
  Cyrillic: /\p{Script=Cyrillic}/u,
  Greek: /\p{Script=Greek}/u,
  Armenian: /\p{Script=Armenian}/u,
} as const;

/** Words that mix scripts whose letters look alike, such as `Аdа`; each once. */
export function mixedWords(text: string): string[] {
  if (!/[\u0370-\u058f\u1c80-\u1c8f\u1f00-\u1fff\u2de0-\u2dff\ua640-\ua69f]/.test(text)) return [];
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...new Set(words.filter((word) => scriptsOf(word).length > 1))];
}

/** The scripts of a word among those whose letters look alike. */
export function scriptsOf(word: string): string[] {
  // µ and Ω are signs of measures as well.
  const letters = word.replace(/[µμΩ]/g, '');
  return Object.entries(SCRIPTS).flatMap(([name, script]) => (script.test(letters) ? [name] : []));
}

/** Is a word of another script made only of letters that look Latin, such as `сосо`? */
export function looksLatin(word: string): boolean {
  return (
    /[^\p{ASCII}]/u.test(word) &&
    !SCRIPTS.Latin.test(word) &&
    [...word.toLowerCase()].every((each) => /[\p{N}.-]/u.test(each) || Object.hasOwn(ALIKE, each))
  );
}
