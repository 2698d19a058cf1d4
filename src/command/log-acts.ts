import type { Circle } from '../circle/circle.ts';
import type { LogItem } from '../private/log.ts';
import { LOG } from '../read/parse-private.ts';
import { friendsNamed, openCircle } from './open-circle.ts';
import { appendLog } from './private-files.ts';
import { shownFile } from './report.ts';
import { type Call, dayIn, type ExitCode, printJson, WrongCall } from './verb.ts';

/** How many things are shown. */
export const SHOWN = 15;

/** Shows what happened, the newest first. */
export async function showLog(call: Call): Promise<ExitCode> {
  const opened = await openCircle(call);
  if (!opened) return 1;
  const { circle, shown } = opened;
  const newest = circle.log.toReversed();
  const items = call.all ? newest : newest.slice(0, SHOWN);
  if (call.json) printJson(items);
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
  const promised = call.promised === undefined ? undefined : String(call.promised);
  const on = dayIn(call, 'on');
  const due = dayIn(call, 'due');
  if ((promised === undefined) !== (due === undefined)) {
    throw new WrongCall('A promise wants both: --promised "what" --due 2026-12-01.');
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
  const written = appendLog(folder, {
    date,
    with: friends.map(({ id }) => id),
    what,
    ...(promised !== undefined &&
      due !== undefined && {
        promised: friends.map(({ id }) => ({ to: id, what: promised, due, made: date })),
      }),
  });
  for (const item of written) {
    if (call.json) printJson(clean(item));
    else console.log(`Written into ${shownFile(shown, LOG)}:\n${lineFor(circle, item)}`);
  }
  return 0;
}

/** An item without the lists that are empty. */
function clean({ promised, ...item }: LogItem): object {
  return { ...item, ...(promised.length > 0 && { promised }) };
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
