import { SERVERS } from './settings.ts';

/** The variables that stand for settings, each with the path of its field in `mail.yaml`. */
export const VARIABLES: Readonly<Record<string, readonly [string, string?]>> = Object.fromEntries([
  ['MAIL_FROM', ['from']],
  ...SERVERS.flatMap((server) =>
    ['host', 'port', 'user', 'password', 'security'].map((field) => [
      variableOf(server, field),
      [server, field],
    ]),
  ),
  ['INBOX_FOLDER', ['inbox', 'folder']],
  ['INBOX_TAKE', ['inbox', 'take']],
]);

/** The variable that stands for a field of a server, such as `IMAP_HOST`. */
export function variableOf(server: string, field: string): string {
  return `${server}_${field}`.toUpperCase();
}

/** Fields with those of the environment laid over them. */
export interface Overlaid {
  fields: Record<string, unknown>;
  /** The variable that each field came from, by the field's path, such as `imap.port`. */
  from: Map<string, string>;
}

/** Lays the environment over the fields of `mail.yaml`; an empty variable counts as absent. */
export function overlay(
  written: Record<string, unknown>,
  environment: Record<string, string | undefined>,
): Overlaid {
  const fields = { ...written };
  const from = new Map<string, string>();
  for (const [variable, path] of Object.entries(VARIABLES)) {
    const text = environment[variable];
    if (!text?.trim()) continue;
    const [name, field] = path;
    if (field === undefined) fields[name] = text.trim();
    else fields[name] = { ...groupOf(fields[name]), [field]: settingOf(field, text) };
    from.set(path.join('.'), variable);
  }
  return { fields, from };
}

function groupOf(value: unknown): object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

/** A password is taken as it is, a port as a number where it is one. */
function settingOf(field: string, text: string): string | number {
  if (field === 'password') return text;
  const trimmed = text.trim();
  return field === 'port' && /^-?\d{1,9}$/.test(trimmed) ? Number(trimmed) : trimmed;
}
