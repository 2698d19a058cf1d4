import { FIRST_NAME } from '../../digest/greeting.ts';
import { quote } from '../../fields/fault.ts';
import type { Check } from '../evidence.ts';
import { simple } from '../phrases/phrases.ts';
import { PLACEHOLDERS } from '../phrases/placeholders.ts';
import { finding } from '../place.ts';
import { type Said, saidIn } from '../said.ts';

/** What a writer meant to fill in or take out. */
export const leftovers: Check = {
  name: 'leftovers',
  about: 'Something was meant to be filled in or taken out: TODO, lorem ipsum, ???, [name], {name}',
  find: (evidence) =>
    saidIn(evidence).flatMap((said) =>
      leftIn(said, evidence.newsletter.language).map(({ text, offset, isName }) => {
        const place = said.placeAt(offset);
        const takesNames = said.as === 'body' && !said.entry;
        const fix =
          isName && takesNames ? `write ${FIRST_NAME}, exactly so` : 'fill it in, or take it out';
        const why = text === FIRST_NAME ? 'is filled in only in the opening note' : 'was left over';
        return finding(place, `${quote(text)} ${why}`, fix);
      }),
    ),
};

interface Left {
  text: string;
  offset: number;
  /** Does it stand for a reader's name? */
  isName?: boolean;
}

function leftIn(said: Said, language: string): Left[] {
  const { text } = said;
  return [
    ...marks(text),
    ...todos(text, language),
    ...merges(text),
    ...braces(said),
    ...brackets(text),
  ].sort((a, b) => a.offset - b.offset);
}

const EDGE = '(?<![\\p{L}\\p{N}_])';
const END = '(?![\\p{L}\\p{N}_])';

const MARKS = new RegExp(
  `${EDGE}(?:FIXME|TBD|X{3,}|T\\.?K\\.? ?T\\.?K|asdf(?:asdf|ghjkl|jkl)*)${END}|\\?{3,}`,
  'gu',
);
const LOREM = /lorem ipsum/gi;
const TO_DO = /(?<![\p{L}\p{N}_])TO[ -]DO(?=:)/gu;
const PLACEHOLDER = /^placeholder(?: text)?(?=[\s.!…]*$)/giu;

function marks(text: string): Left[] {
  const found = [
    ...text.matchAll(MARKS),
    ...text.matchAll(LOREM),
    ...text.matchAll(TO_DO),
    ...text.matchAll(PLACEHOLDER),
  ];
  return unique(found.map(({ 0: match, index }) => ({ text: match, offset: index })));
}

const TODO = new RegExp(`${EDGE}TODO${END}`, 'gu');

/** What is no note to oneself: a list of things to do, and the programs that keep one. */
const THINGS = /^[\s-]*(?:lists?|apps?|applications?|items?|comments?|MVC|managers?|programs?)\b/i;
const OWNED = /\b(?:an?|the|my|our|your|his|her|their|its|whose|this|that|every|each)\s+$/i;

/** Where the word means "all", somebody may stress it. */
const MEANS_ALL = new Set(['es', 'pt', 'gl', 'ast']);

/** A word in capitals beside it, perhaps behind one of a single letter. */
const LOUD_BEFORE = /\p{Lu}{2,}(?:[^\p{L}]+\p{Lu})?[^\p{L}]*$/u;
const LOUD_AFTER = /^[^\p{L}]*(?:\p{Lu}[^\p{L}]+)?\p{Lu}{2,}/u;

/** Capital TODO as a note to oneself. */
function todos(text: string, language: string): Left[] {
  const isWord = MEANS_ALL.has(new Intl.Locale(language).language);
  return [...text.matchAll(TODO)].flatMap(({ 0: match, index }) => {
    const before = text.slice(0, index);
    const after = text.slice(index + match.length);
    const isMarked = /^\s*[:(\])}]/.test(after) || /[[({]\s*$/.test(before);
    const isAlone = /(?:^|[.!?:;\n-])\s*$/.test(before) && /^\s*(?:$|[.!\n-])/.test(after);
    const isShouted = LOUD_BEFORE.test(before) || LOUD_AFTER.test(after);
    const isNote = !isWord && !isShouted && !THINGS.test(after) && !OWNED.test(before);
    return isMarked || isAlone || isNote ? [{ text: match, offset: index }] : [];
  });
}

/** What mailing services fill in: `%FIRSTNAME%`, `*|FNAME|*`. Markdown may take the stars for emphasis. */
const MERGES =
  /%%?(?:(?:first|last|full|your|recipient|subscriber)[_ -]?)?(?:name|e-?mail)%%?|\*\|[a-z][a-z0-9_:]*\|\*|\|(?:[fl]name|(?:first_?|last_?)?name|email|merge\d+|[a-z_]{2,}:[a-z_]{3,})\|/gi;

function merges(text: string): Left[] {
  return [...text.matchAll(MERGES)].map(({ 0: match, index }) => {
    const isName = /(?:\||%|first_?|your_?|\|f)name/i.test(match);
    return { text: match, offset: index, isName };
  });
}

const BRACES = /\{\{[^{}\n]*\}\}|\{[^{}\n]*\}/g;

/** `{name}` and its like; what programs write in braces is longer, shorter, or holds other signs. */
function braces({ text, as, entry }: Said): Left[] {
  return [...text.matchAll(BRACES)].flatMap(({ 0: match, index }) => {
    if (match === FIRST_NAME && as === 'body' && !entry) return [];
    const word = simple(match).replace(/[{}_\s-]/g, '');
    const isTemplate = match.startsWith('{{');
    if (!isTemplate && !/^\{\s*[\p{L}][\p{L}_ -]{2,30}\s*\}$/u.test(match)) return [];
    const isName = /^(?:your|reader)?(?:first|given|fore)?name$|^(?:vor|prenom|nombre|nome)/.test(
      word,
    );
    return [{ text: match, offset: index, isName }];
  });
}

const BRACKETS = /\[([^[\]\n]{1,60})\]|<([^<>\n]{1,60})>/g;

function brackets(text: string): Left[] {
  return [...text.matchAll(BRACKETS)].flatMap(({ 0: match, 1: square, 2: angle, index }) => {
    const words = simple(square ?? angle ?? '');
    const isOpening = OPENINGS.test(words);
    const isKnown = square !== undefined && PLACEHOLDERS.has(words);
    return isOpening || isKnown ? [{ text: match, offset: index }] : [];
  });
}

const OPENINGS =
  /^(?:insert|fill in|einfugen|hier einfugen|insertar|inserer|inserir|inserire)\s+\p{L}|^(?:add|put) (?:an? |the |your )?(?:names?|links?|dates?|photos?|pictures?|text|titles?)\b|^(?:recipient|friend)'?s? (?:first |last |full )?name$| (?:here|goes here|einfugen|to come)$/u;

function unique(found: Left[]): Left[] {
  return [...new Map(found.map((each) => [each.offset, each])).values()];
}
