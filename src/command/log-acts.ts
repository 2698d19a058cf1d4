import type { Circle } from '../circle/circle.ts';
import type { Friend } from '../circle/friend.ts';
import { isDay } from '../fields/day.ts';
import { unpackFault } from '../fields/fault.ts';
import { type LogItem, type LogItemInput, logItemSchema } from '../private/log.ts';
import { LOG } from '../read/parse-private.ts';
import { friendNamed, openCircle } from './open-circle.ts';
import { appendLog } from './private-files.ts';
import { shownFile } from './report.ts';
import { type Call, type ExitCode, WrongCall } from './verb.ts';

/** How many things are shown. */
const SHOWN = 15;

/** Shows what happened, the newest first. */
export async function showLog(call: Call): Promise<ExitCode> {
  const opened = await openCircle(call);
  if (!opened) return 1;
  const { circle, shown } = opened;
  const newest = circle.log.toReversed();
  const items = call.all ? newest : newest.slice(0, SHOWN);
  if (call.json) console.log(JSON.stringify(items, null, 2));
  else if (items.length === 0) {
    console.log(
      `Nothing is in ${shownFile(shown, LOG)} yet. To begin: npm run log -- ada-lovelace "talked about her hives"`,
    );
  } else {
    const rest = newest.length - items.length;
    const more = rest > 0 ? [`and ${rest} before; --all shows them`] : [];
    console.log([...items.map((item) => lineFor(circle, item)), ...more].join('\n'));
  }
  return 0;
}

/** Writes down what happened with people. */
export async function writeLog(call: Call, people: string, what: string): Promise<ExitCode> {
  const { on, promised, due } = call as Record<string, string | undefined>;
  if ((promised === undefined) !== (due === undefined)) {
    throw new WrongCall('A promise wants both: --promised "what" --due 2026-12-01.');
  }
  for (const [name, day] of Object.entries({ on, due })) {
    if (day !== undefined && !isDay(day)) {
      throw new WrongCall(`--${name} wants a day such as 2026-12-01, not ${day}.`);
    }
  }
  const opened = await openCircle(call);
  if (!opened) return 1;
  const { circle, folder, shown } = opened;
  const date = on ?? circle.today;
  if (date > circle.today) {
    throw new WrongCall(`${date} is after today, ${circle.today}: the log says what has happened.`);
  }
  if (due !== undefined && due < date) {
    throw new WrongCall(`--due ${due} is before ${date}, the day of the promise.`);
  }
  const friends = friendsNamed(circle, people);
  const item: LogItemInput = {
    date,
    with: friends.map(({ id }) => id),
    what,
    ...(promised !== undefined &&
      due !== undefined && {
        promised: friends.map(({ id }) => ({ to: id, what: promised, due, made: date })),
      }),
  };
  const parsed = logItemSchema.safeParse(item);
  if (!parsed.success)
    throw new WrongCall(`Nothing was written: ${faultsIn(parsed.error.issues)}.`);
  appendLog(folder, clean(parsed.data));
  if (call.json) console.log(JSON.stringify(clean(parsed.data), null, 2));
  else console.log(`Written into ${shownFile(shown, LOG)}:\n${lineFor(circle, parsed.data)}`);
  return 0;
}

/** Those whom a call names, apart by commas, each once. */
function friendsNamed(circle: Circle, said: string): Friend[] {
  const names = said.split(',').map((name) => name.trim());
  if (names.some((name) => name === '')) {
    throw new WrongCall(`Say with whom, by id or name: ada-lovelace,grace-hopper, not "${said}".`);
  }
  return [...new Set(names.map((name) => friendNamed(circle, name)))];
}

/** An item without the lists that are empty. */
function clean({ promised, ...item }: LogItem): LogItemInput {
  return { ...item, ...(promised.length > 0 && { promised }) };
}

function faultsIn(issues: readonly { path: PropertyKey[]; message: string }[]): string {
  return issues
    .map(({ path, message }) => {
      const { message: wrong, fix } = unpackFault(message) ?? { message, fix: 'correct it' };
      return `${path.join('.')} ${wrong}; ${fix}`;
    })
    .join('. ');
}

/** One thing that happened, on a line. */
function lineFor({ friends }: Circle, item: LogItem): string {
  const name = (id: string) => friends.get(id)?.name ?? id;
  const names = (ids: readonly string[]) => ids.map(name).join(', ');
  const { introduction, consent, pitched, forwarded, gathering, promised, until, action } = item;
  const said = [
    item.what,
    introduction &&
      `introduction of ${introduction.between.map(name).join(' and ')}: ${introduction.step}${introduction.by ? `, ${name(introduction.by)}` : ''}`,
    consent &&
      `consent of ${name(consent.of)}${consent.entry ? ` to ${consent.entry}` : ''}: ${consent.answer}`,
    pitched && `pitched ${pitched.entry} to ${name(pitched.to)}`,
    forwarded && `forwarded ${forwarded.entry} to ${names(forwarded.to)}`,
    gathering && `invited ${names(gathering.guests)} for ${gathering.on}`,
    ...promised.map(({ to, what, due }) => `promised ${name(to)} by ${due}: ${what}`),
    until && action && `put off until ${until}: ${action}`,
  ].filter((each) => each);
  const about = said.length > 0 ? said.join('; ') : (action ?? 'in touch');
  return `${item.date}  ${item.with.length > 0 ? `${names(item.with)}: ` : ''}${about}`;
}
