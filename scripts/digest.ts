import { join, resolve } from 'node:path';
import { digestFor, writeDigest } from '../src/command/digest.ts';
import { inspectContent, kit } from '../src/command/kit.ts';
import { count, formatReport, hasErrors, howToBegin } from '../src/command/report.ts';
import { runVerb, WrongCall } from '../src/command/verb.ts';
import { isDay } from '../src/fields/day.ts';
import { suggest } from '../src/problems/nearest.ts';

await runVerb(
  {
    name: 'digest',
    summary: "writes a digest's files: for pasting, for sending, and for other services",
    operand: 'id',
    options: {
      date: {
        type: 'string',
        value: 'DAY',
        help: 'the digest of that day; without one, an unsaved one',
      },
      out: { type: 'string', value: 'DIR', help: 'where to put the files; default: outbox/<id>' },
      json: { type: 'boolean', help: 'print what was written as JSON and nothing else' },
    },
    notes: ['Without an id it is the newest digest whose day has come.'],
  },
  async ({ date, out, json }, id) => {
    if (date !== undefined && !isDay(date)) throw new WrongCall(`--date wants a day, not ${date}.`);
    const inspection = await inspectContent();
    const { report, reading, today, shown } = inspection;
    if (reading.isEmpty || hasErrors(report)) {
      console.error(reading.isEmpty ? howToBegin(shown) : formatReport(report));
      return 1;
    }
    const digest = digestFor(reading, { id, date: date as string | undefined, today });
    if (!digest) {
      const ids = reading.digests.map((each) => each.id);
      throw new WrongCall(
        id === undefined
          ? 'No digest is due yet. Begin one with npm run new -- digest, or say --date.'
          : `There is no digest ${id}; ${suggest(id, ids, 'begin it with npm run new -- digest')}.`,
      );
    }
    const folder = resolve(String(out ?? join(kit, 'outbox', digest.id)));
    const written = await writeDigest(inspection, digest, folder);
    if (json) {
      console.log(JSON.stringify(written, null, 2));
      return 0;
    }
    console.log(`${written.subject}\n`);
    for (const section of written.sections) {
      console.log(`${section.id}: ${count(section.entries.length, 'entry', 'entries')}`);
    }
    for (const warning of written.warnings) console.error(`\nWarning: ${warning}`);
    console.log(`\nWritten, each with its size in bytes:`);
    for (const [name, path] of Object.entries(written.files)) {
      console.log(`  ${path} (${written.bytes[name]})`);
    }
    return 0;
  },
);
