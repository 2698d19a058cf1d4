import { statSync } from 'node:fs';
import { duplicates, list, overview } from '../src/command/contacts-acts.ts';
import { importContacts } from '../src/command/contacts-import.ts';
import { apart, same } from '../src/command/contacts-settle.ts';
import { CIRCLE_OPTIONS } from '../src/command/open-circle.ts';
import { type Call, type ExitCode, runVerb, WrongCall } from '../src/command/verb.ts';
import { nearest } from '../src/problems/nearest.ts';

/** What each word does, and what stands behind it. */
const WORDS: Record<string, Word> = {
  overview: { run: overview, example: '', operands: [0, 0] },
  list: { run: list, example: 'beekeeper Porto', operands: [0, 30] },
  import: { run: importContacts, example: 'Connections.csv', operands: [1, 1], option: 'dry-run' },
  duplicates: { run: duplicates, example: '', operands: [0, 0] },
  same: { run: same, example: 'ana-silva ana-silva-2', operands: [2, 2], option: 'yes' },
  apart: { run: apart, example: 'ana-silva ana-silva-2', operands: [2, 2] },
};

interface Word {
  run: (call: Call, operands: string[]) => Promise<ExitCode>;
  example: string;
  /** How many words may stand behind it. */
  operands: [least: number, most: number];
  /** The option that goes with it alone. */
  option?: string;
}

await runVerb(
  {
    name: 'contacts',
    summary: 'keeps what you alone know of people, and takes in address books',
    operand: 'list [WORDS] | import FILE | duplicates | same A B | apart A B',
    operands: 31,
    options: {
      'dry-run': { type: 'boolean', help: 'import: show what it would do, and write nothing' },
      yes: { type: 'boolean', help: 'same: do it without asking' },
      ...CIRCLE_OPTIONS,
    },
    notes: [
      'Without a word it says how many there are, and what is missing.',
      'import reads Connections.csv of LinkedIn, CSV of Google Contacts, Outlook and Thunderbird, and',
      'vCards (.vcf). Whoever is known gains what was empty; nothing is overwritten. Importing a file',
      'twice changes nothing.',
      'duplicates lists pairs who may be one person; same makes them one, apart remembers that they',
      'are two.',
    ],
  },
  async (call, name = 'overview', ...said) => {
    const operands = said.filter((word) => word !== undefined);
    const word = Object.hasOwn(WORDS, name) ? WORDS[name] : undefined;
    if (!word) throw new WrongCall(adviceFor(name));
    const strange = ['dry-run', 'yes'].find((each) => call[each] && each !== word.option);
    if (strange) throw new WrongCall(`--${strange} does not go with ${name}.`);
    const [least, most] = word.operands;
    if (operands.length < least || operands.length > most) {
      throw new WrongCall(`Say it as npm run contacts -- ${`${name} ${word.example}`.trim()}`);
    }
    return word.run(call, operands);
  },
);

function adviceFor(word: string): string {
  if (statSync(word, { throwIfNoEntry: false })?.isFile()) {
    return `There is no ${word}. Say npm run contacts -- import ${word}.`;
  }
  const near = nearest(word, Object.keys(WORDS));
  return near
    ? `There is no ${word}; did you mean ${near}?`
    : `There is no ${word}; say ${Object.keys(WORDS).join(', ')}. npm run contacts -- list ${word} looks for it.`;
}
