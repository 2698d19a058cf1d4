import { formatPath } from '../problems/path.ts';
import { type Problem, sortProblems } from '../problems/problem.ts';
import { parseFields } from '../read/front-matter.ts';
import { schemaProblems } from '../read/schema-problems.ts';
import { conceal } from './conceal.ts';
import { type Overlaid, overlay, variableOf } from './environment.ts';
import { isHere } from './host.ts';
import { type Mail, mailSchema, SERVERS, type ServerName, serverOf } from './settings.ts';

/** Below the content folder. */
export const MAIL_FILE = 'private/mail.yaml';

/** Stands in a problem for the file where a value came from the environment. */
export const ENVIRONMENT = 'environment';

/** The settings of mail, checked. */
export interface MailSettings {
  /** Undefined where something is wrong with them. */
  mail: Mail | undefined;
  problems: Problem[];
  warnings: Problem[];
  /** The line of the first password that the file holds; undefined where it holds none. */
  passwordLine: number | undefined;
}

/**
 * The settings of mail: what `mail.yaml` says, with the environment laid over it. Touches no disk.
 * @param text the file's; '' where there is none
 * @param needed the servers without which nothing can be done
 */
export function checkMailSettings(
  text: string,
  environment: Record<string, string | undefined>,
  needed: readonly ServerName[],
): MailSettings {
  const { data, faults, lineOf } = parseFields(text);
  const unread = faults.map((fault) => ({
    ...problem(fault.line, fieldOf(fault.field), withoutWords(fault.message), fault.fix),
  }));
  const overlaid = overlay(data ?? {}, environment);
  const line = (field: string) => lineOf(field.split('.'));
  const lacking = data ? needed.flatMap((server) => lackingFields(overlaid, server, line)) : [];
  const wrong = schemaProblems(MAIL_FILE, mailSchema, overlaid.fields, lineOf).filter(
    ({ field }) => !lacking.some((other) => other.field === field),
  );
  const secrets = passwordsIn(overlaid);
  const problems = [...unread, ...lacking, ...wrong.map((each) => placed(each, overlaid))].map(
    (each) => ({ ...each, message: conceal(each.message, secrets) }),
  );
  const passwordLine = SERVERS.filter((server) => passwordOf(data?.[server]) !== undefined)
    .map((server) => line(`${server}.password`))
    .sort((a, b) => a - b)[0];
  if (problems.length > 0) {
    return { mail: undefined, problems: sortProblems(problems), warnings: [], passwordLine };
  }
  const mail = mailSchema.parse(overlaid.fields);
  return { mail, problems: [], warnings: openPasswords(mail, overlaid, line), passwordLine };
}

function problem(line: number, field: string, message: string, fix: string): Problem {
  return { file: MAIL_FILE, line, field, message, fix, severity: 'error' };
}

/** The field of a problem that is about no one setting. */
export const WHOLE = 'settings';

/** `mail.yaml` has no front matter: it is settings from its first line on. */
function fieldOf(field: string): string {
  return field === 'frontmatter' ? WHOLE : field;
}

/** YAML's own words about a line may repeat a password that stands there. */
function withoutWords(message: string): string {
  return message
    .replace(/^(cannot be read as YAML) .*/s, '$1')
    .replace(/^the front matter is not a set of fields$/, 'the file is not a set of settings');
}

/** What somebody who wants to log in must still say. */
function lackingFields(
  { fields }: Overlaid,
  server: ServerName,
  line: (field: string) => number,
): Problem[] {
  const written = fields[server];
  const variables = ['host', 'user', 'password'].map((field) => variableOf(server, field));
  if (written === undefined) {
    return [
      problem(
        1,
        server,
        'is missing',
        `write ${server}: {host: ${server}.example.org, user: you@example.org} with your provider's ` +
          `names and set ${variables[2]}; or set ${variables.join(', ')}`,
      ),
    ];
  }
  if (typeof written !== 'object' || written === null || Array.isArray(written)) return [];
  const group = written as Record<string, unknown>;
  const missing = (field: string, example: string) =>
    problem(
      line(server),
      `${server}.${field}`,
      'is missing',
      `add ${field}: ${example} below ${server}, or set ${variableOf(server, field)}`,
    );
  const lacking = group.host === undefined ? [missing('host', `${server}.example.org`)] : [];
  const isLogin = server === 'imap' || group.user !== undefined || group.password !== undefined;
  if (isLogin && group.user === undefined) lacking.push(missing('user', 'you@example.org'));
  if (isLogin && group.password === undefined) lacking.push(missing('password', "'your password'"));
  return lacking;
}

/** A problem where the editor can mend it: in the file, or in the environment. */
function placed(each: Problem, { from }: Overlaid): Problem {
  const variable = from.get(each.field);
  if (variable === undefined) return each;
  return { ...each, file: ENVIRONMENT, line: 1, field: variable };
}

function passwordsIn({ fields }: Overlaid): string[] {
  const all = SERVERS.map((server) => passwordOf(fields[server]));
  return all.filter((password) => password !== undefined);
}

function passwordOf(server: unknown): string | undefined {
  const { password } = (server ?? {}) as { password?: unknown };
  return typeof password === 'string' || typeof password === 'number'
    ? String(password)
    : undefined;
}

/** Passwords that would cross the network for all to read. */
function openPasswords(mail: Mail, { from }: Overlaid, line: (field: string) => number): Problem[] {
  return SERVERS.flatMap((name): Problem[] => {
    const written = mail[name];
    const server = written && serverOf(name, written);
    if (!server?.password || server.security !== 'none' || isHere(server.host)) return [];
    const field = formatPath([name, 'security']);
    const found = problem(
      line(field),
      field,
      `sends the password to ${server.host} without encryption`,
      'write tls or starttls',
    );
    return [{ ...placed(found, { fields: {}, from }), severity: 'warning' }];
  });
}
