import { statSync } from 'node:fs';
import { contentOf } from '../src/command/kit.ts';
import { add, importFile, list, stop } from '../src/command/recipients-acts.ts';
import { type Call, type ExitCode, runVerb, WrongCall } from '../src/command/verb.ts';
import { nearest } from '../src/problems/nearest.ts';
import { HELP } from '../src/recipients/shown.ts';

const { folder, shown } = contentOf(process.env);

/** What each word does, what stands behind it, and the options that go with it. */
const WORDS: Record<string, Word> = {
  list: { run: list },
  import: { run: importFile, operand: 'a file', example: 'contacts.csv' },
  add: {
    run: add,
    operand: 'an address',
    example: 'ana@example.org',
    options: ['name', 'first-name', 'note'],
  },
  stop: { run: stop, operand: 'an address', example: 'ana@example.org', options: ['note'] },
};

interface Word {
  run: (call: Call, operand: string) => ExitCode;
  operand?: string;
  example?: string;
  options?: string[];
}

await runVerb(
  {
    name: 'recipients',
    summary: 'keeps the list of people who get the letter by mail',
    operand: 'list | import FILE | add ADDRESS | stop ADDRESS',
    operands: 2,
    options: {
      name: { type: 'string', value: 'NAME', help: 'add: their whole name' },
      'first-name': { type: 'string', value: 'NAME', help: 'add: what the letter calls them' },
      note: { type: 'string', value: 'TEXT', help: 'add, stop: a note for yourself' },
      json: { type: 'boolean', help: 'print the result as JSON and nothing else' },
    },
    notes: HELP,
  },
  async (call, name = 'list', operand) => {
    const word = Object.hasOwn(WORDS, name) ? WORDS[name] : undefined;
    if (!word) throw new WrongCall(adviceFor(name));
    const strange = ['name', 'first-name', 'note'].find(
      (option) => call[option] !== undefined && !word.options?.includes(option),
    );
    if (strange) throw new WrongCall(`--${strange} does not go with ${name}.`);
    if (!word.operand && operand !== undefined) {
      throw new WrongCall(`There is nothing to say behind ${name}, such as ${operand}.`);
    }
    if (word.operand && !operand) {
      throw new WrongCall(
        `Say ${word.operand}: npm run recipients -- ${name} ${word.example ?? ''}`,
      );
    }
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
      throw new WrongCall(`There is no folder ${shown}. CONTENT_DIR says where the content is.`);
    }
    return word.run(call, operand ?? '');
  },
);

function adviceFor(word: string): string {
  const say = (example: string) => `There is no ${word}. Say npm run recipients -- ${example}`;
  if (word.includes('@')) return say(`add ${word}, or stop ${word}.`);
  if (statSync(word, { throwIfNoEntry: false })?.isFile()) return say(`import ${word}.`);
  const near = nearest(word, Object.keys(WORDS));
  return near
    ? `There is no ${word}; did you mean ${near}?`
    : `There is no ${word}; say ${Object.keys(WORDS).join(', ')}.`;
}
