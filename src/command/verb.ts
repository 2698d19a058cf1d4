import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type Day, isDay } from '../fields/day.ts';
import { InboxFault } from '../read/inbox-fault.ts';

/** What a verb returns to the shell: 0 done, 1 the content has problems, 2 the call was wrong. */
export type ExitCode = 0 | 1 | 2;

/** An option of a verb, as its help shows it. */
export interface Option {
  type: 'boolean' | 'string';
  help: string;
  /** For texts: what stands for the value, such as `DIR`. */
  value?: string;
  /** May it be said several times? Its values are then one text, apart by commas. */
  isList?: boolean;
}

/** A verb of `npm run`. */
export interface Verb {
  name: string;
  /** One line. */
  summary: string;
  options: Record<string, Option>;
  /** What stands behind the verb without a flag, such as `entry | person`. */
  operand?: string;
  /** How many words may stand there; default: one. */
  operands?: number;
  /** Can nothing be done without that? */
  needsOperand?: boolean;
  /** Sentences below the options. */
  notes?: string[];
}

/** The options of a call. */
export type Call = Record<string, string | boolean | undefined>;

/** What runs a verb: gets the options, and the words behind the verb. */
export type Run = (call: Call, ...operands: (string | undefined)[]) => Promise<ExitCode>;

const COMMON: Record<string, Option> = {
  help: { type: 'boolean', help: 'show this text' },
};

/**
 * Runs a verb: reads its options, shows its help, and turns a wrong call into exit code 2 and a
 * sentence. What `run` throws is a fault of the kit, and says so.
 */
export async function runVerb(verb: Verb, run: Run): Promise<void> {
  const options = { ...verb.options, ...COMMON };
  let call: Call;
  let operands: string[];
  try {
    const config: ParseArgsConfig['options'] = {};
    for (const [name, { type }] of Object.entries(options)) config[name] = { type, multiple: true };
    const allowPositionals = verb.operand !== undefined;
    const parsed = parseArgs({ options: config, strict: true, allowPositionals });
    call = callFrom(parsed.values as Record<string, (string | boolean)[]>, options);
    operands = parsed.positionals;
    if (operands.length > (verb.operands ?? 1)) {
      throw new WrongCall(`Too many words: ${operands.join(' ')}.`);
    }
    checkClock();
  } catch (error) {
    console.error(`${messageOf(error)}\n\n${helpOf(verb)}`);
    process.exitCode = 2;
    return;
  }
  if (call.help) {
    console.log(helpOf(verb));
    return;
  }
  try {
    process.exitCode = await run(call, ...operands);
  } catch (error) {
    if (isInterrupt(error) || error instanceof WrongCall || error instanceof InboxFault) {
      console.error(isInterrupt(error) ? '\nNothing was written.' : messageOf(error));
      process.exitCode = 2;
      return;
    }
    console.error(`Something in the kit failed, not in your content: ${messageOf(error)}`);
    if (process.env.DEBUG) console.error(error);
    else console.error('Set DEBUG=1 to see where, and please report it.');
    process.exit(1);
  }
}

/** Each option once: what is said twice is one mistake or the other, but for lists. */
function callFrom(
  values: Record<string, (string | boolean)[]>,
  options: Record<string, Option>,
): Call {
  return Object.fromEntries(
    Object.entries(values).map(([name, said]) => {
      if (options[name]?.isList) return [name, said.join(',')];
      if (said.length > 1) throw new WrongCall(`--${name} is said twice; say it once.`);
      return [name, said[0]];
    }),
  );
}

/** The day that an option says; undefined where it is not said. */
export function dayIn(call: Call, name: string): Day | undefined {
  const said = call[name];
  if (said === undefined || (typeof said === 'string' && isDay(said))) return said;
  throw new WrongCall(`--${name} wants a day such as 2026-12-01, not ${said}.`);
}

/** The ports of a computer; 0 is any that is free. */
export const PORTS = { least: 0, most: 65_535 };

/** The whole number that an option says; undefined where it is not said. */
export function numberIn(
  call: Call,
  name: string,
  { least, most }: { least: number; most: number },
): number | undefined {
  const said = call[name];
  if (said === undefined) return undefined;
  const number = /^\d{1,7}$/.test(String(said)) ? Number(said) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new WrongCall(`--${name} wants a number from ${least} to ${most}, not ${said}.`);
}

/** Thrown where an option's value makes no sense. */
export class WrongCall extends Error {}

/** Prints a result as `--json` does: it alone, for machines. */
export function printJson(result: unknown): void {
  console.log(JSON.stringify(result, null, 2));
}

/** The help of a verb, as `--help` prints it. */
export function helpOf(verb: Verb): string {
  const { name, summary, options, operand, needsOperand, notes = [] } = verb;
  const rows = Object.entries({ ...options, ...COMMON }).map(
    ([option, { help, value }]): [string, string] => [
      `  --${option}${value ? ` ${value}` : ''}`,
      help,
    ],
  );
  const width = Math.max(...rows.map(([left]) => left.length)) + 3;
  return [
    `npm run ${name}: ${summary}`,
    '',
    `Usage: npm run ${name} -- ${operand ? (needsOperand ? `<${operand}> ` : `[${operand}] `) : ''}[options]`,
    '',
    ...rows.map(([left, right]) => left.padEnd(width) + right),
    ...(notes.length > 0 ? ['', ...notes] : []),
  ].join('\n');
}

function checkClock(): void {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  if (epoch && !/^\d{1,11}$/.test(epoch)) {
    throw new WrongCall(
      `SOURCE_DATE_EPOCH must be seconds since 1970, not ${JSON.stringify(epoch)}.`,
    );
  }
}

/** Ctrl-C at a question. */
function isInterrupt(error: unknown): boolean {
  return error instanceof Error && error.name === 'ExitPromptError';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
