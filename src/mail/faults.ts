import type { Fault } from '../fields/fault.ts';
import { certificateFault } from './certificate-fault.ts';
import { foreign } from './conceal.ts';
import { variableOf } from './environment.ts';
import { type LibraryError, readLibraryError } from './library-error.ts';
import { MailFault } from './mail-fault.ts';
import { PORTS, type Server, type ServerName, secretsOf } from './settings.ts';

/** Which server, and what it was asked to do, such as `store the draft`. */
export interface Asked {
  name: ServerName;
  server: Server;
  task?: string;
}

/** What an error of imapflow or of nodemailer means, in words and without secrets. */
export function mailFault(error: unknown, asked: Asked): MailFault {
  if (error instanceof MailFault) return error;
  const found = readLibraryError(error);
  return new MailFault(
    certificateFault(found, asked.server.host, settings(asked.name, 'host')) ??
      reachFault(found, asked) ??
      encryptionFault(found, asked) ??
      loginFault(found, asked) ??
      otherFault(found, asked),
  );
}

/** Settings by both their names. */
function settings(name: ServerName, ...fields: string[]): string {
  const variables = fields.map((field) => variableOf(name, field));
  const written = fields.map((field) => `${name}.${field}`);
  return `${written.join(' and ')} in private/mail.yaml (or ${variables.join(', ')})`;
}

/** Nobody there, or nobody who answers. */
function reachFault(
  { code, isGreeting, said }: LibraryError,
  { name, server }: Asked,
): Fault | undefined {
  const { host, port, security } = server;
  const place = `port ${port} of ${host}`;
  switch (code) {
    case 'ENOTFOUND':
    case 'ENODATA':
      return {
        message: `there is no server named ${host}`,
        fix: `check ${settings(name, 'host')}; your provider's help pages say what it is`,
      };
    case 'EAI_AGAIN':
    case 'EAI_FAIL':
    case 'EDNS':
    case 'ESERVFAIL':
    case 'EREFUSED':
      return {
        message: `the name ${host} cannot be looked up at the moment`,
        fix: 'see that you are online, then try again',
      };
    case 'ECONNREFUSED':
      return {
        message: `${host} refuses a connection to its port ${port}`,
        fix: `check ${settings(name, 'port')}: ${portsOf(name)}; if it is right, the server is down, so try later`,
      };
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'EADDRNOTAVAIL':
      return {
        message: `${host} cannot be reached from here`,
        fix: 'see that you are online, then try again',
      };
  }
  if (isGreeting || (code === 'ClosedAfterConnectText' && said === '')) {
    return security === 'tls'
      ? { message: `${place} does not greet`, fix: `check ${settings(name, 'port')}, or try later` }
      : {
          message: `${place} does not greet on a connection without TLS`,
          fix: `it likely wants TLS from the first byte: set ${settings(name, 'security')} to tls; or the port is for something else`,
        };
  }
  if (/TIMEDOUT|_TIMEOUT$|^ETIMEOUT$/.test(code)) {
    return {
      message: `${place} does not answer in time`,
      fix: `check ${settings(name, 'host', 'port')}: ${portsOf(name)}; a firewall may be in the way, or the server is down`,
    };
  }
  return undefined;
}

/** TLS where there is none, and the reverse. */
function encryptionFault(error: LibraryError, { name, server }: Asked): Fault | undefined {
  const { host, port, security } = server;
  if (/^ERR_SSL_(?:WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG)$|^EPROTO$/.test(error.code)) {
    return {
      message: `${host} does not speak TLS on its port ${port}`,
      fix: `set ${settings(name, 'security')} to starttls, or the port to ${PORTS[name].tls}`,
    };
  }
  if (error.isStartTls) {
    return {
      message: `${host} does not offer STARTTLS on its port ${port}, so no password was sent${error.said && `: ${words(error, server)}`}`,
      fix: `set ${settings(name, 'security')} to tls and the port to ${PORTS[name].tls}, or ask your provider`,
    };
  }
  if (/^(?:ERR_SSL_|ERR_TLS_|ETLS$|STARTTLS_INJECTION$)/.test(error.code)) {
    return {
      message: `no encrypted connection to ${host} can be had: ${words(error, server)}`,
      fix: 'ask your provider, with these words',
    };
  }
  const isPlain =
    (/Login is disabled/.test(error.message) && security === 'none') ||
    (error.replyCode === 530 && /TLS|encrypt/i.test(error.said)) ||
    error.replyCode === 538 ||
    error.responseCode === 'PRIVACYREQUIRED';
  if (isPlain) {
    return {
      message: `${host} takes no password on a connection without encryption`,
      fix: `set ${settings(name, 'security')} to tls or starttls`,
    };
  }
  return undefined;
}

function loginFault(error: LibraryError, { name, server }: Asked): Fault | undefined {
  const { host, user = '' } = server;
  if (/Login is disabled|Unsupported authentication mechanism|Unknown auth/.test(error.message)) {
    return {
      message: `${host} lets nobody in by password`,
      fix: 'ask your provider whether there is another way, such as an app password',
    };
  }
  if (!error.isLogin) return undefined;
  const said = words(error, server);
  if (/^(?:UNAVAILABLE|INUSE|LIMIT)$/.test(error.responseCode) || error.replyCode === 454) {
    return { message: `${host} lets nobody in at the moment: ${said}`, fix: 'try again later' };
  }
  if ([500, 502, 503, 504].includes(error.replyCode)) {
    return {
      message: `${host} accepts no login: ${said}`,
      fix: `set ${settings(name, 'security')} to tls or starttls; if it is so already, the server may want no login: remove ${name}.user and ${name}.password`,
    };
  }
  return {
    message: `${host} refuses the user name ${foreign(user, [])} or the password: ${said}`,
    fix:
      `check ${settings(name, 'user')}, and the password; Gmail, iCloud, Yahoo and Fastmail want ` +
      "an app password, made in the account's security settings, in place of your own; " +
      'Outlook.com lets no program in by password any more',
  };
}

function otherFault(error: LibraryError, { server, task = 'go on' }: Asked): Fault {
  const { host } = server;
  const said = words(error, server);
  if (error.isFarewell || error.code === 'ETHROTTLE') {
    return { message: `${host} hangs up: ${said}`, fix: 'try again later' };
  }
  if (/^(?:APPENDLIMIT|TOOBIG)$/.test(error.responseCode)) {
    return {
      message: `${host} refuses to ${task}: ${said}`,
      fix: 'make the letter shorter, or split it',
    };
  }
  if (error.said === '') {
    return {
      message: `the connection to ${host} broke: ${said}`,
      fix: 'try again; if it stays so, ask your provider, with these words',
    };
  }
  const isFull = error.responseCode === 'OVERQUOTA';
  return {
    message: `${host} refuses to ${task}: ${said}`,
    fix: isFull
      ? 'make room in the mailbox, then try again'
      : 'ask your provider, with these words',
  };
}

/** The customary ports, in words. */
function portsOf(name: ServerName): string {
  const { tls, starttls } = PORTS[name];
  return `${tls} for tls, ${starttls} for starttls`;
}

/** What the server said, or the library where the server said nothing. */
function words({ said, message }: LibraryError, server: Server): string {
  return foreign(said === '' ? message : said, secretsOf(server));
}
