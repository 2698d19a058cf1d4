import { suggest } from '../problems/nearest.ts';
import { type Composed, composeDigest } from './compose.ts';
import { digestFor } from './digest.ts';
import { inspectContent } from './kit.ts';
import { formatReport, hasErrors, howToBegin } from './report.ts';
import { type Call, printJson, WrongCall } from './verb.ts';

/** What a verb about one digest begins with. */
export type Opened = Awaited<ReturnType<typeof inspectContent>> & { composed: Composed };

/**
 * Reads the content and composes the digest that a call means. Undefined where the content has
 * errors; they are said.
 */
export async function openDigest(
  asked: { id?: string | undefined; date?: string | undefined },
  { json }: Call,
): Promise<Opened | undefined> {
  const inspection = await inspectContent({
    isBrief: (reading, today) => digestFor(reading, { ...asked, today })?.id,
  });
  const { reading, today, shown } = inspection;
  if (reading.isEmpty || hasErrors(inspection.report)) {
    const { report } = await inspectContent();
    if (json) printJson(report);
    else console.error(reading.isEmpty ? howToBegin(shown) : formatReport(report));
    return undefined;
  }
  const digest = digestFor(reading, { ...asked, today });
  if (!digest) {
    const ids = reading.digests.map(({ id }) => id);
    const begin = 'npm run new -- digest';
    const orDate = 'date' in asked ? ', or say --date' : '';
    throw new WrongCall(
      asked.id === undefined
        ? `No digest is due yet. Begin one with ${begin}${orDate}.`
        : `There is no digest ${asked.id}; ${suggest(asked.id, ids, `begin it with ${begin}`)}.`,
    );
  }
  return { ...inspection, composed: await composeDigest(inspection, digest) };
}
