/** What the errors of imapflow and of nodemailer tell, under one set of names. */
export interface LibraryError {
  message: string;
  /** Of the innermost fault, such as `ECONNREFUSED`; '' where there is none. */
  code: string;
  /** What the server said, without its tag or its number; '' where it said nothing. */
  said: string;
  /** IMAP's response code, such as `OVERQUOTA`; '' where there is none. */
  responseCode: string;
  /** SMTP's reply code; 0 where there is none. */
  replyCode: number;
  /** Did the server refuse the login? */
  isLogin: boolean;
  /** Did the server refuse STARTTLS? */
  isStartTls: boolean;
  /** Was there no greeting in time? */
  isGreeting: boolean;
  /** Did the server say why it hangs up? */
  isFarewell: boolean;
  /** The names in a refused certificate, such as `DNS:mail.example.org`; '' without one. */
  names: string;
}

/** What imapflow's errors of an ended connection have as `reason`, where the server gave none. */
const NO_REASON = 'Server closed connection';

/** Takes an error apart. */
export function readLibraryError(error: unknown): LibraryError {
  const fields = (typeof error === 'object' && error !== null ? error : {}) as Record<
    string,
    unknown
  >;
  const text = (...names: string[]) =>
    names.map((name) => fields[name]).find((value) => typeof value === 'string') ?? '';
  const message = error instanceof Error ? error.message : String(error);
  const code = text('originalCode', 'code');
  const isOver = /^(?:NoConnection|ClosedAfterConnect)/.test(code);
  const farewell = isOver ? text('reason').replace(NO_REASON, '') : '';
  const names = (fields.cert as { subjectaltname?: unknown } | undefined)?.subjectaltname;
  return {
    message,
    code,
    said: bare(text('responseText', 'response') || farewell),
    responseCode: text('serverResponseCode'),
    replyCode: typeof fields.responseCode === 'number' ? fields.responseCode : 0,
    isLogin: fields.authenticationFailed === true || code === 'EAUTH',
    isStartTls: text('command') === 'STARTTLS' || /does not support STARTTLS/.test(message),
    isGreeting: code === 'GREETING_TIMEOUT' || text('timeoutType') === 'GREETING_TIMEOUT',
    isFarewell: farewell !== '',
    names: typeof names === 'string' ? names : '',
  };
}

/** A server's words without the numbers of SMTP, the times of Dovecot and a final stop. */
function bare(said: string): string {
  return said
    .replace(/^[2-5]\d\d[ -](?:\d\.\d+\.\d+ )?/gm, '')
    .replace(/ \([\d. +]+ secs\)\.?$/, '')
    .trim()
    .replace(/(?<!\.)\.$/, '');
}
