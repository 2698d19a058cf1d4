import type { Fault } from '../fields/fault.ts';
import { englishWords, isSpoken, nameOfLanguage, spokenLanguages } from './languages.ts';
import type { Prompter } from './questions.ts';
import {
  type Answers,
  ASKED,
  isSiteKnown,
  judge,
  LATER,
  NO_SITE_YET,
  type SettingName,
} from './settings.ts';

/** Asks a newcomer: as {@link Prompter} does, with a word before, and one choice to begin with. */
export interface SetupPrompter extends Pick<Prompter, 'text'> {
  tell(line: string): void;
  choose(
    question: string,
    choices: { value: string; label: string }[],
    suggestion: string,
  ): Promise<string>;
}

/** A question, and one line that explains it. */
interface Question {
  ask: string;
  explain: string;
}

/** The questions, one for each field that is asked. */
const QUESTIONS: Record<(typeof ASKED)[number], Question> = {
  title: {
    ask: 'What is your newsletter called?',
    explain: 'The name stands on every page and letter.',
  },
  tagline: {
    ask: 'What is it about, in one sentence?',
    explain: 'It stands below the name, and tells a stranger why to stay.',
  },
  editor: {
    ask: 'What is your name?',
    explain: 'Readers see who gathers the news and writes the letters.',
  },
  contact: {
    ask: 'Where do readers answer?',
    explain: 'Your e-mail address, or a page with a form. Everybody can read it.',
  },
  url: {
    ask: 'Where will the site stand?',
    explain: 'Such as https://you.github.io/letters; "later", if you do not know yet.',
  },
  language: {
    ask: 'In which language?',
    explain: 'Dates, buttons and headings follow it.',
  },
};

const ANOTHER = 'another';

/**
 * Asks for every field that is not given yet.
 * @param known the answers to suggest
 */
export async function askSettings(
  given: Answers,
  known: Answers,
  ask: SetupPrompter,
): Promise<Answers> {
  const open = ASKED.filter((name) => given[name] === undefined);
  const answers: Answers = { ...given };
  for (const [at, name] of open.entries()) {
    ask.tell(`\n${at + 1} of ${open.length}. ${QUESTIONS[name].explain}`);
    answers[name] = await askSetting(name, known[name], ask);
  }
  return answers;
}

async function askSetting(
  name: (typeof ASKED)[number],
  known: string | undefined,
  ask: SetupPrompter,
): Promise<string> {
  const question = QUESTIONS[name].ask;
  if (name === 'language') return askLanguage(question, known ?? 'en', ask);
  const isOpen = name === 'url' && !isSiteKnown(known ?? NO_SITE_YET);
  const suggestion = isOpen ? LATER : known;
  const typed = await ask.text(question, {
    ...(suggestion !== undefined && { suggestion }),
    fault: faultIn(name),
  });
  return isOpen && typed === LATER ? (known ?? NO_SITE_YET) : typedValue(name, typed);
}

async function askLanguage(question: string, known: string, ask: SetupPrompter): Promise<string> {
  const spoken = spokenLanguages();
  const offered = [known, ...spoken.filter((each) => each !== known)];
  const chosen = await ask.choose(
    question,
    [
      ...offered.map((value) => ({ value, label: `${nameOfLanguage(value)} (${value})` })),
      { value: ANOTHER, label: 'another one' },
    ],
    known,
  );
  const language =
    chosen === ANOTHER
      ? typedValue(
          'language',
          await ask.text('Its tag, such as fi, sw or zh-Hant:', { fault: faultIn('language') }),
        )
      : chosen;
  if (!isSpoken(language)) ask.tell(englishWords(language));
  return language;
}

function typedValue(name: SettingName, typed: string): string {
  const judged = judge(name, typed);
  return 'value' in judged ? judged.value : typed;
}

function faultIn(name: SettingName) {
  return (typed: string): string | undefined => {
    const judged = judge(name, typed);
    return 'fault' in judged ? sentence(judged.fault) : undefined;
  };
}

/** A fault as a sentence of its own. */
function sentence({ message, fix }: Fault): string {
  const text = `${message}; ${fix}`;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
