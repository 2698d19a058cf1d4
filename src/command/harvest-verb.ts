import { readClock } from '../read/clock.ts';
import { harvest } from './harvest.ts';
import { feedsOf } from './harvest-feeds.ts';
import { formatHarvest, reportOfHarvest } from './harvest-words.ts';
import { inspectContent } from './kit.ts';
import { withProgress } from './progress.ts';
import { formatReport, hasErrors, howToBegin, shownFile } from './report.ts';
import { type Call, type ExitCode, type Option, printJson } from './verb.ts';

/** The options of `harvest`. */
export const HARVEST_OPTIONS: Record<string, Option> = {
  now: { type: 'boolean', help: 'ask also those that were asked within the hour' },
  dry: { type: 'boolean', help: 'show what is new, and write nothing' },
  json: { type: 'boolean', help: 'print the result as JSON and nothing else' },
};

/** Reads the feeds of people, all or those named, and says what came of it. */
export async function runHarvest(call: Call, named: string[]): Promise<ExitCode> {
  const { reading, report, shown } = await inspectContent({ isBrief: true });
  const { newsletter, people, folder } = reading;
  if (reading.isEmpty || hasErrors(report) || !newsletter) {
    if (call.json) printJson(report);
    else console.error(reading.isEmpty ? howToBegin(shown) : formatReport(report));
    return 1;
  }
  const feeds = feedsOf(people, named);
  if (feeds.length === 0 && !call.json) {
    console.log(
      'Nobody has a feed yet. Add feed: to a file in people/, and it is read from then on.',
    );
    return 0;
  }
  const isDry = call.dry === true;
  const result = await withProgress(process.stderr, 'Asking for feeds', feeds.length, (onDone) =>
    harvest(feeds, {
      folder,
      people,
      newsletter: newsletter.url,
      now: readClock(process.env),
      isEager: call.now === true,
      isDry,
      onDone,
    }),
  );
  const told = reportOfHarvest(result, {
    lineOf: (file) => reading.lineOf(file, ['feed']),
    shown: (file) => shownFile(shown, file),
  });
  if (call.json) printJson(told);
  else console.log(formatHarvest(result, told, isDry));
  return 0;
}
