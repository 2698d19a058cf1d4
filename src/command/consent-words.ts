import { letterWords, mendWords } from '../giving/consent-words.ts';
import type { Recorded } from './consent.ts';
import type { Aftermath } from './consent-aftermath.ts';
import type { ChangedOutput } from './consent-output.ts';
import { outputWords } from './consent-output-words.ts';
import { shownFile } from './report.ts';

/** What became of an answer, as `--json` prints it. */
export function recordedJson({ friend, entry, aftermath, freed, ...rest }: Recorded) {
  const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);
  return {
    of: friend.id,
    ...(entry && { entry: entry.id }),
    ...rest,
    freed: ids(freed),
    ...(aftermath && { ...aftermath, withheld: ids(aftermath.withheld) }),
  };
}

/** What became of an answer, in words for the editor. */
export function recordedWords(recorded: Recorded, shown: string): string {
  const { friend, entry, says, wrote, stillWithheld, freed, aftermath } = recorded;
  const { name } = friend;
  const what = entry ? `“${entry.title}”` : 'everything';
  const said = {
    yes: `${name} agrees to ${what}`,
    no: `${name} says no to ${what}`,
    withdrawn: `${name} takes back the consent to ${what}`,
  }[says];
  if (wrote.length === 0) return `${said}: that is written down already. Nothing was written.`;
  const files = wrote.map((file) => shownFile(shown, file)).join(', ');
  return [
    `${said}. Written into ${files}.`,
    stillWithheld && says === 'yes' && `It is withheld still: ${stillWithheld}.`,
    freed.length > 0 && `May be told of now: ${freed.map(({ id }) => id).join(', ')}.`,
    freed.some(({ audience }) => audience === 'public') && 'The next build shows it.',
    aftermath
      ? aftermathWords(aftermath, recorded, shown)
      : says !== 'yes' && 'Nothing had been published with their consent, so nothing changes.',
  ]
    .filter((text) => text)
    .join('\n\n');
}

function aftermathWords(
  { withheld, paths, coming, past, mend }: Aftermath,
  { friend, entry }: Recorded,
  shown: string,
): string {
  const { name, id } = friend;
  const others = withheld.filter((each) => entry && each.id !== entry.id);
  const parts = [
    list(
      'Withheld from now on',
      withheld.map((each) => `${each.id}: ${each.title}`),
    ),
    list(
      `${name} had agreed to everything; from now on each entry needs a yes of its own. Where one still stands`,
      others.map((each) => `npm run consent -- ${each.id} --person ${id} --yes "how you know"`),
    ),
    list('Gone from the site with the next build', outputsThat('gone', paths)),
    list('Changed on the site with the next build', outputsThat('changed', paths)),
    list('New on the site with the next build', outputsThat('new', paths)),
    list('Letters to come that will not hold it', coming.map(letterWords)),
    list(
      'Letters whose day has passed told of it; what went out cannot be called back',
      past.map(letterWords),
    ),
    list(
      'To mend by hand, for these lines stay as they are',
      mend.map(
        ({ file, line, as }) => `${shownFile(shown, file)}:${line} ${mendWords(as, friend)}`,
      ),
    ),
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join('\n\n') : 'Nothing of it was public, so nothing changes.';
}

function outputsThat(
  becomes: ChangedOutput['becomes'],
  outputs: readonly ChangedOutput[],
): string[] {
  return outputWords(outputs.filter((each) => each.becomes === becomes));
}

function list(title: string, lines: readonly string[]): string {
  return lines.length > 0 ? [`${title}:`, ...lines.map((line) => `  ${line}`)].join('\n') : '';
}
