import { compareText } from '../order.ts';
import { CONTACTS } from '../read/parse-private.ts';
import type { Kind, Secret } from './secret.ts';
import { inWords, type Place, type Wall } from './wall.ts';

/** A secret in something that others read. It never says the secret itself. */
export interface Leak {
  /** Where it was found. */
  file: string;
  kind: Kind;
  /** The file and line below the content folder, and the field, where the secret is written. */
  source: { file: string; line: number; field: string };
  /** Where the editor's own words tell it, where they do. */
  told?: Place;
  fix: string;
  secret: Secret;
}

/** Something that others read, and the secrets in it. */
export interface Traced {
  file: string;
  traces: ReadonlySet<Secret>;
}

/**
 * What of the secrets that were found is a leak, in the order of files; of one file and one field
 * one of each kind.
 * @param shown how the editor would type a file of the content folder
 */
export function leaksOf(
  wall: Pick<Wall, 'shared'>,
  traced: readonly Traced[],
  shown: (file: string) => string,
): Leak[] {
  const found = new Set(traced.flatMap(({ traces }) => [...traces]));
  const { open, places } = inWords(wall, [...found]);
  const closed = [...found].filter((secret) => !open.has(secret));
  const leaks = new Map(
    closed.map((secret) => [secret, leakOf(secret, places.get(secret), shown)]),
  );
  const all = traced.flatMap(({ file, traces }) =>
    [...traces].flatMap((secret) => {
      const leak = leaks.get(secret);
      return leak ? [{ ...leak, file }] : [];
    }),
  );
  const each = new Map(all.map((leak) => [`${leak.file}\n${leak.kind} ${keyOf(leak)}`, leak]));
  return [...each.values()].sort(
    (a, b) => compareText(a.file, b.file) || compareText(keyOf(a), keyOf(b)),
  );
}

function keyOf({ source: { file, line, field } }: Leak): string {
  return `${file}:${String(line).padStart(6, '0')} ${field}`;
}

function leakOf(secret: Secret, told: Place | undefined, shown: (file: string) => string): Leak {
  const { kind, origin } = secret;
  return {
    file: '',
    kind,
    source: { file: origin.file, line: origin.line(), field: origin.field },
    ...(told && { told }),
    fix: fixOf(secret, told, shown),
    secret,
  };
}

function fixOf(
  { kind, origin, isWithdrawn }: Secret,
  told: Place | undefined,
  shown: (file: string) => string,
): string {
  const where = told
    ? `take it out of ${shown(told.file)}:${told.line}`
    : 'look in public/ and in the pictures for it, since no text of the content tells it there, and build anew';
  if (isWithdrawn) {
    const own = told?.field === 'name' && told.file.startsWith('people/') ? told : undefined;
    const what = own ? `write consent: never in ${shown(own.file)}` : where;
    return `they took their consent back: ${what}`;
  }
  if (kind === 'password') return `${where}, and change the password`;
  if (kind === 'email-only text') return `it is for the email only: ${where}`;
  const isContact = origin.file.startsWith(`${CONTACTS}/`);
  const allow = isContact
    ? `write it below public in ${shown(origin.file)}`
    : `write it below public in the file of a contact in ${shown(CONTACTS)}/`;
  const isFit = kind === 'e-mail address' && told?.field === 'body';
  return isFit
    ? `${where}; where it is meant for readers, move it into link or respond there, or ${allow}`
    : `${where}; where it is meant for readers, ${allow}`;
}
