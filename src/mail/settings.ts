import { domainToASCII } from 'node:url';
import { z } from 'zod';
import { address, mailbox } from '../fields/address.ts';
import { expected, packFault, refuse } from '../fields/fault.ts';
import { choice, line } from '../fields/text.ts';
import { hostFault } from './host.ts';
import { unsubscribeUrlFault } from './unsubscribe-url.ts';

/** How a connection is secured: from its first byte, after a greeting, or not at all. */
export const SECURITIES = ['tls', 'starttls', 'none'] as const;

/** The ports that each server listens on by custom (RFC 8314, section 3; RFC 6409). */
export const PORTS = {
  imap: { tls: 993, starttls: 143, none: 143 },
  smtp: { tls: 465, starttls: 587, none: 25 },
} as const;

/** The servers that the kit talks to. */
export const SERVERS = ['imap', 'smtp'] as const satisfies ServerName[];

/** The name of one of them. */
export type ServerName = keyof typeof PORTS;

function server(name: ServerName) {
  const example = `${name}: {host: ${name}.example.org, user: you@example.org}`;
  return z.strictObject(
    {
      host: line('a host', `${name}.example.org`, 253)
        .superRefine(refuse((value) => hostFault(value, name)))
        .describe('The name of the server.'),
      port: z
        .int({ error: expected('a port', String(PORTS[name].tls)) })
        .min(1, 'must be at least 1\nask your provider for the port')
        .max(65535, 'must be at most 65535\nask your provider for the port')
        .optional()
        .describe(`Default: ${PORTS[name].tls}; with \`starttls\` ${PORTS[name].starttls}.`),
      user: line('a user', 'you@example.org').optional().describe('Who logs in.'),
      password: z
        .string({ error: secretly('a text', "password: 'a password'") })
        .min(1, 'is empty\nfill it in, or remove the line')
        .optional()
        .describe(`Better given as \`${name.toUpperCase()}_PASSWORD\` in the environment.`),
      security: choice(SECURITIES, 'tls')
        .optional()
        .describe(
          `\`tls\`, \`starttls\` (the default on port ${PORTS[name].starttls}), or \`none\` for a server on this machine.`,
        ),
    },
    { error: secretly('a group of fields', example) },
  );
}

/** Like {@link expected}, but does not repeat the value, which may hold a password. */
function secretly(what: string, example: string) {
  return () => packFault({ message: `must be ${what}`, fix: `write it as ${example}` });
}

const count = (example: string, most: number) =>
  z
    .int({ error: expected('a whole number', example) })
    .min(1, `must be at least 1\nwrite a number such as ${example}`)
    .max(most, `must be at most ${most}\nwrite a number such as ${example}`);

/** `content/private/mail.yaml`: the editor's own mail servers, and how to use them. */
export const mailSchema = z.strictObject({
  from: mailbox
    .optional()
    .describe("The sender's address; default: the editor's in newsletter.yaml."),
  imap: server('imap')
    .optional()
    .describe('The mailbox into whose Drafts folder drafts go, and from which news is fetched.'),
  smtp: server('smtp').optional().describe('The server that sends letters.'),
  per_minute: count('20', 60_000).default(20).describe('How many letters leave in a minute.'),
  per_hour: count('200', 1_000_000)
    .default(200)
    .describe("How many letters leave in an hour: below your provider's limit."),
  retry_after: z
    .number({ error: expected('a number of minutes', '10') })
    .min(0, 'must not be negative\nwrite a number of minutes such as 10')
    .default(10)
    .describe('Minutes until a letter that was put off is tried again.'),
  unsubscribe: z
    .strictObject(
      {
        email: mailbox
          .optional()
          .describe("Where to ask for no more letters; default: the sender's address."),
        url: address('web')
          .superRefine(refuse(unsubscribeUrlFault))
          .optional()
          .describe('What mail programs call for it in one click; `{email}` is the address.'),
      },
      { error: expected('a group of fields', 'unsubscribe: {email: stop@example.org}') },
    )
    .default({})
    .describe('How a reader stops the letters.'),
  inbox: z
    .strictObject(
      {
        folder: line('a folder', 'News').describe(
          "The folder of the mailbox into which friends' news comes, as your mail program calls it.",
        ),
        take: choice(['all', 'form'], 'all')
          .optional()
          .describe(
            'Take `all` mails in it, or only those of the `form`. Default: `all`; in INBOX, `form`.',
          ),
      },
      { error: expected('a group of fields', 'inbox: {folder: News}') },
    )
    .optional()
    .describe('Where `npm run inbox -- fetch` reads; nothing there is changed.'),
});

/** The settings of mail, as written. */
export type Mail = z.output<typeof mailSchema>;

/** A mail server, whole. */
export interface Server {
  host: string;
  port: number;
  security: (typeof SECURITIES)[number];
  user?: string | undefined;
  password?: string | undefined;
}

/** A server with its defaults: secured unless told otherwise. */
export function serverOf(name: ServerName, written: NonNullable<Mail[ServerName]>): Server {
  const { port, user, password } = written;
  const host = domainToASCII(written.host) || written.host;
  const isStart = port === PORTS[name].starttls;
  const security = written.security ?? (isStart ? 'starttls' : 'tls');
  return { host, port: port ?? PORTS[name][security], security, user, password };
}

/** What must stand in no message about a server. */
export function secretsOf({ password }: Pick<Server, 'password'>): string[] {
  return password ? [password] : [];
}
