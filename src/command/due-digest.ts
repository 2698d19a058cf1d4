import { suggest } from '../problems/nearest.ts';
import { type Composed, composeDigest } from './compose.ts';
import { digestFor } from './digest.ts';
import { inspectContent } from './kit.ts';
import { formatReport, hasErrors, howToBegin } from './report.ts';
import { WrongCall } from './verb.ts';

/** What a verb about one digest begins with. */
export type Opened = Awaited<ReturnType<typeof inspectContent>> & { composed: Composed };

/**
 * Reads the content and composes the digest that a call means. Undefined where the content has
 * errors; they are said.
 */
export async function openDigest(asked: {
  id?: string | undefined;
  date?: string | undefined;
}): Promise<Opened | undefined> {
  const inspection = await inspectContent();
  const { report, reading, today, shown } = inspection;
  if (reading.isEmpty || hasErrors(report)) {
    console.error(reading.isEmpty ? howToBegin(shown) : formatReport(report));
    return undefined;
  }
  const digest = digestFor(reading, { ...asked, today });
  if (!digest) {
    const ids = reading.digests.map(({ id }) => id);
    throw new WrongCall(
      asked.id === undefined
        ? 'No digest is due yet. Begin one with npm run new -- digest, or say --date.'
        : `There is no digest ${asked.id}; ${suggest(asked.id, ids, 'begin it with npm run new -- digest')}.`,
    );
  }
  return { ...inspection, composed: await composeDigest(inspection, digest) };
}
