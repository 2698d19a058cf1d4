import { begin } from '../src/command/begin.ts';
import { type Option, runVerb, WrongCall } from '../src/command/verb.ts';
import { flagsOf, WRITABLE, type Writable } from '../src/writing/flags.ts';

const NOUNS = Object.keys(WRITABLE) as Writable[];

const fieldOptions: Record<string, Option> = Object.fromEntries(
  NOUNS.toReversed()
    .flatMap(flagsOf)
    .map(({ name, type, help }) => [
      name,
      type === 'yes' ? { type: 'boolean', help } : { type: 'string', value: 'VALUE', help },
    ]),
);

await runVerb(
  {
    name: 'new',
    summary: 'begins an entry, a person or a digest, by questions or by flags',
    operand: NOUNS.join(' | '),
    options: {
      id: { type: 'string', value: 'ID', help: 'The name of the file; default: from the title.' },
      body: { type: 'string', value: 'TEXT', help: 'The text below the fields.' },
      json: { type: 'boolean', help: 'Print {id, file} as JSON and nothing else.' },
      ...fieldOptions,
    },
    notes: [
      'Without a noun it is an entry. What the flags leave open is asked, where there is a terminal.',
      'The file passes check from the start, and nothing is overwritten.',
    ],
  },
  async (call, noun = 'entry') => {
    const what = NOUNS.find((each) => each === noun);
    if (!what) throw new WrongCall(`There is no ${noun} to begin; say ${NOUNS.join(', ')}.`);
    const isAsking = Boolean(process.stdin.isTTY && process.stdout.isTTY && !call.json);
    const begun = await begin(what, call, isAsking);
    if (call.json) console.log(JSON.stringify(begun));
    else console.log(begun ? `Wrote ${begun.file}.` : 'Nothing was written.');
    return 0;
  },
);
