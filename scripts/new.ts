import { begin } from '../src/command/begin.ts';
import { copyPrivateSample } from '../src/command/private-sample.ts';
import {
  type Call,
  type ExitCode,
  type Option,
  printJson,
  runVerb,
  WrongCall,
} from '../src/command/verb.ts';
import { flagsOf, WRITABLE, type Writable } from '../src/writing/flags.ts';

const NOUNS = Object.keys(WRITABLE) as Writable[];

/** Begins the private side with a sample, to try the giving hour on. */
const PRIVATE = 'private';

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
    operand: [...NOUNS, PRIVATE].join(' | '),
    options: {
      id: { type: 'string', value: 'ID', help: 'The name of the file; default: from the title.' },
      body: { type: 'string', value: 'TEXT', help: 'The text below the fields.' },
      json: { type: 'boolean', help: 'Print {id, file} as JSON and nothing else.' },
      ...fieldOptions,
    },
    notes: [
      'Without a noun it is an entry. What the flags leave open is asked, where there is a terminal.',
      'private copies a sample of contacts, promises and a log into content/private, to try things on.',
      'The file passes check from the start, and nothing is overwritten.',
    ],
  },
  async (call, noun = 'entry') => {
    if (noun === PRIVATE) return beginPrivate(call);
    const what = NOUNS.find((each) => each === noun);
    if (!what)
      throw new WrongCall(`There is no ${noun} to begin; say ${[...NOUNS, PRIVATE].join(', ')}.`);
    const isAsking = Boolean(process.stdin.isTTY && process.stdout.isTTY && !call.json);
    const begun = await begin(what, call, isAsking);
    if (call.json) console.log(JSON.stringify(begun));
    else console.log(begun ? `Wrote ${begun.file}.` : 'Nothing was written.');
    return 0;
  },
);

function beginPrivate(call: Call): ExitCode {
  const { json, ...others } = call;
  const strange = Object.keys(others)[0];
  if (strange) throw new WrongCall(`--${strange} does not go with private.`);
  const copied = copyPrivateSample();
  const { files, leftOut } = copied;
  if (json) printJson(copied);
  else {
    const found = [
      ...files.map((file) => `Wrote ${file}`),
      ...leftOut.map((file) => `Left out ${file}: it names people who are not in this content`),
    ];
    console.log(found.length > 0 ? found.join('\n') : 'The sample is there already.');
    console.log('\nNothing of it is ever published. Look at it with npm run hour.');
  }
  return 0;
}
