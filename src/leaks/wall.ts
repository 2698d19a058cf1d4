import { toText } from '../markdown/text.ts';
import { type Eye, eyeFor } from './eye.ts';
import type { Secret } from './secret.ts';
import type { Passage, Shared } from './shared.ts';
import { tracesIn } from './traces.ts';

/** What stands between the private side and what others read. */
export interface Wall {
  /** Looks for all secrets but those that are public on purpose. */
  eye: Eye;
  /** All secrets, in the order in which the eye knows them. */
  secrets: readonly Secret[];
  /** Those that are public on purpose. */
  open: ReadonlySet<Secret>;
  shared: Shared;
}

/** A place in the editor's words. */
export interface Place {
  file: string;
  line: number;
  field: string;
}

/** Builds the wall: of all secrets those stay out that are meant for others. */
export function wallOf(secrets: readonly Secret[], shared: Shared): Wall {
  const all = unique(secrets);
  const { allowed, addresses, fields } = shared;
  const eye = eyeFor(all);
  const open = new Set<Secret>();
  for (const secret of tracesIn(eye, allowed.join('\n\n'))) {
    if (!secret.isWithdrawn) open.add(secret);
  }
  for (const secret of tracesIn(eye, addresses.join('\n\n'))) {
    if (secret.kind === 'e-mail address') open.add(secret);
  }
  for (const secret of tracesIn(eye, fields.join('\n\n'))) if (secret.unless) open.add(secret);
  const look: Eye['look'] = (text, see) =>
    eye.look(text, (secret) => {
      if (!open.has(secret)) see(secret);
    });
  return { eye: { ...eye, look }, secrets: all, open, shared };
}

/** Each text once, by its first origin; what is never public before what may be. */
function unique(secrets: readonly Secret[]): Secret[] {
  const found = new Map<string, Secret>();
  for (const secret of secrets) {
    const isAddress = secret.kind === 'e-mail address';
    const key = `${secret.kind} ${isAddress ? secret.text.toLowerCase() : secret.text}`;
    const known = found.get(key);
    if (!known || (known.unless && !secret.unless)) found.set(key, secret);
  }
  return [...found.values()];
}

/**
 * Which of some secrets are public by standing in what is meant for others, and where the others
 * stand there. Asked of the few that were found, since it reads every text anew.
 */
export function inWords(
  { shared }: Pick<Wall, 'shared'>,
  secrets: readonly Secret[],
): { open: Set<Secret>; places: Map<Secret, Place> } {
  const open = openAsWritten(shared, secrets);
  const places = new Map<Secret, Place>();
  const eye = eyeFor(secrets.filter((secret) => !open.has(secret)));
  if (eye.isIdle) return { open, places };
  for (const passage of shared.passages) {
    for (const secret of tracesInPassage(eye, passage)) {
      if (secret.unless === 'words') open.add(secret);
      else if (!places.has(secret)) places.set(secret, placeOf(passage, secret));
    }
  }
  return { open, places };
}

/** Those that public words open just as they are written: no Markdown need be read for them. */
function openAsWritten({ passages }: Shared, secrets: readonly Secret[]): Set<Secret> {
  const open = new Set<Secret>();
  const eye = eyeFor(secrets.filter(({ unless }) => unless === 'words'));
  if (eye.isIdle) return open;
  for (const { text } of passages) for (const secret of tracesIn(eye, text)) open.add(secret);
  return open;
}

function tracesInPassage(eye: Eye, { text, field }: Passage): Set<Secret> {
  const found = tracesIn(eye, text);
  if (field !== 'body') return found;
  return new Set([...found, ...tracesIn(eye, toText(text))]);
}

function placeOf({ text, file, line, field }: Passage, secret: Secret): Place {
  const eye = eyeFor([secret]);
  const below = text.split('\n').findIndex((each) => tracesIn(eye, each).size > 0);
  return { file, line: line(Math.max(0, below)), field };
}
