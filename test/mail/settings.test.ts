import { describe, expect, it } from 'vitest';
import { checkMailSettings } from '../../src/mail/check-settings.ts';
import { serverOf } from '../../src/mail/settings.ts';

const IMAP = { IMAP_HOST: 'imap.example.org', IMAP_USER: 'edda', IMAP_PASSWORD: 'Zw3tschgen' };

/** The problems of settings, each as one line. */
function problemsOf(
  text: string,
  environment: Record<string, string> = {},
  needed: ('imap' | 'smtp')[] = [],
): string[] {
  const { mail, problems } = checkMailSettings(text, environment, needed);
  expect(mail === undefined).toBe(problems.length > 0);
  return problems.map(
    ({ file, line, field, message, fix }) => `${file}:${line} ${field}: ${message}; ${fix}`,
  );
}

describe('the settings of mail', () => {
  it('need nothing, and have defaults', () => {
    expect(checkMailSettings('', {}, []).mail).toEqual({
      per_minute: 20,
      per_hour: 200,
      retry_after: 10,
      unsubscribe: {},
    });
  });

  it('are what the file says, and above it the environment', () => {
    const text = `from: edda@example.org
imap: {host: imap.example.org, port: 143, user: edda, password: "old"}
smtp: {host: smtp.example.org}
`;
    const environment = {
      MAIL_FROM: 'letter@example.org',
      IMAP_PASSWORD: ' new ',
      IMAP_PORT: '1143',
      IMAP_USER: '',
      SMTP_SECURITY: ' starttls ',
    };
    expect(checkMailSettings(text, environment, ['imap', 'smtp'])).toMatchObject({
      mail: {
        from: 'letter@example.org',
        imap: { host: 'imap.example.org', port: 1143, user: 'edda', password: ' new ' },
        smtp: { host: 'smtp.example.org', security: 'starttls' },
      },
      problems: [],
      warnings: [],
      passwordLine: 2,
    });
  });

  it('may come from the environment alone', () => {
    const { mail } = checkMailSettings('', IMAP, ['imap']);
    expect(mail?.imap && serverOf('imap', mail.imap)).toEqual({
      host: 'imap.example.org',
      port: 993,
      security: 'tls',
      user: 'edda',
      password: 'Zw3tschgen',
    });
  });

  it('say where news comes in, in the file or in the environment', () => {
    const { mail } = checkMailSettings('inbox: {folder: News, take: form}', {}, []);
    expect(mail?.inbox).toEqual({ folder: 'News', take: 'form' });
    const overlaid = checkMailSettings('inbox: {folder: News}', { INBOX_TAKE: 'all' }, []);
    expect(overlaid.mail?.inbox).toEqual({ folder: 'News', take: 'all' });
    expect(checkMailSettings('', { INBOX_FOLDER: 'INBOX' }, []).mail?.inbox).toEqual({
      folder: 'INBOX',
    });
    expect(problemsOf('inbox: News')).toEqual([
      'private/mail.yaml:1 inbox: must be a group of fields, not "News"; write it as inbox: {folder: News}',
    ]);
    expect(problemsOf('', { INBOX_TAKE: 'forms' }).join()).toContain('INBOX_TAKE: must be one of');
  });

  it('say which server is missing, and how to write it', () => {
    expect(problemsOf('', {}, ['imap'])).toMatchInlineSnapshot(`
      [
        "private/mail.yaml:1 imap: is missing; write imap: {host: imap.example.org, user: you@example.org} with your provider's names and set IMAP_PASSWORD; or set IMAP_HOST, IMAP_USER, IMAP_PASSWORD",
      ]
    `);
    expect(problemsOf('imap:\n  host: imap.example.org\n', {}, ['imap'])).toMatchInlineSnapshot(`
      [
        "private/mail.yaml:1 imap.password: is missing; add password: 'your password' below imap, or set IMAP_PASSWORD",
        "private/mail.yaml:1 imap.user: is missing; add user: you@example.org below imap, or set IMAP_USER",
      ]
    `);
    expect(
      problemsOf('smtp: {host: smtp.example.org, user: edda}', {}, ['smtp']),
    ).toMatchInlineSnapshot(`
      [
        "private/mail.yaml:1 smtp.password: is missing; add password: 'your password' below smtp, or set SMTP_PASSWORD",
      ]
    `);
    expect(problemsOf('', { SMTP_USER: 'edda' }, ['smtp'])).toMatchInlineSnapshot(`
      [
        "private/mail.yaml:1 smtp.host: is missing; add host: smtp.example.org below smtp, or set SMTP_HOST",
        "private/mail.yaml:1 smtp.password: is missing; add password: 'your password' below smtp, or set SMTP_PASSWORD",
      ]
    `);
  });

  it('say where a wrong value stands', () => {
    const text = `form: edda@example.org
imap:
  host: imaps://edda:Zw3tschgen@imap.example.org:993
  port: 99999
  security: ssl
smtp: smtp.example.org
per_minute: 0
`;
    expect(problemsOf(text)).toMatchInlineSnapshot(`
      [
        "private/mail.yaml:1 form: there is no field "form" here; did you mean from?",
        "private/mail.yaml:3 imap.host: must be the server's name alone, without imaps://; write imap.example.org",
        "private/mail.yaml:4 imap.port: must be at most 65535; ask your provider for the port",
        "private/mail.yaml:5 imap.security: must be one of tls, starttls, none, not "ssl"; write it as tls",
        "private/mail.yaml:6 smtp: must be a group of fields; write it as smtp: {host: smtp.example.org, user: you@example.org}",
        "private/mail.yaml:7 per_minute: must be at least 1; write a number such as 20",
      ]
    `);
    const environment = {
      MAIL_FROM: 'Edda',
      IMAP_HOST: 'imap.example.org:993',
      IMAP_PORT: 'imaps',
      SMTP_HOST: 'smtp example org',
      SMTP_PORT: '0',
      SMTP_SECURITY: 'ssl',
    };
    expect(problemsOf('', environment)).toMatchInlineSnapshot(`
      [
        "environment:1 IMAP_HOST: must be the server's name alone, without a port; write imap.example.org, and 993 as its port",
        "environment:1 IMAP_PORT: must be a port, not "imaps"; write it as 993",
        "environment:1 MAIL_FROM: "Edda" is not an e-mail address; write it as ada@example.org",
        "environment:1 SMTP_HOST: "smtp example org" is not the name of a server; write it as smtp.example.org, by your provider's name for it",
        "environment:1 SMTP_PORT: must be at least 1; ask your provider for the port",
        "environment:1 SMTP_SECURITY: must be one of tls, starttls, none, not "ssl"; write it as tls",
      ]
    `);
  });

  it('take a mailbox for an address, and not a link to one', () => {
    const text = 'from: mailto:x@example.org\nunsubscribe: {email: "mailto:stop@example.org"}\n';
    expect(problemsOf(text)).toEqual([
      'private/mail.yaml:1 from: "mailto:x@example.org" is not an e-mail address; leave mailto: out, and write it as ada@example.org',
      'private/mail.yaml:2 unsubscribe.email: "mailto:stop@example.org" is not an e-mail address; leave mailto: out, and write it as ada@example.org',
    ]);
  });

  it.each([
    'https://a.example/stop?who={email}',
    'https://a.example/stop/{email}',
    'HTTPS://a.example/stop?a=b&who={email}#x',
  ])('take %s for stopping in one click', (url) => {
    expect(problemsOf(`unsubscribe: {url: "${url}"}`)).toEqual([]);
  });

  it.each([
    ['http://a.example/?who={email}', 'must begin with https://; mail programs call no other'],
    [
      'https://a.example/?who={mail}',
      'holds "{mail}", which stands for nothing; write {email} for',
    ],
    ['https://a.example/{email}?n={first_name}', 'holds "{first_name}", which stands for nothing'],
    ['https://a.example/?who={email', 'holds "{email", which stands for nothing'],
    ['https://a.example/stop', 'does not say who leaves; add ?who={email} at its end'],
    ['https://a.example/?list=1', 'does not say who leaves; add &who={email} at its end'],
    ['https://a.example/#{email}', 'does not say who leaves'],
    ['https://{email}.a.example/', 'does not say who leaves'],
  ])('refuse %s for stopping in one click', (url, words) => {
    const [problem, ...others] = problemsOf(`unsubscribe: {url: "${url}"}`);
    expect(problem).toContain(`private/mail.yaml:1 unsubscribe.url: ${words}`);
    expect(others).toEqual([]);
  });

  it('say so where a file holds no settings', () => {
    expect(problemsOf('just a text\n')).toEqual([
      'private/mail.yaml:1 settings: the file is not a set of settings; write one `name: value` on each line',
    ]);
  });

  it.each([
    'imap.example.org',
    'localhost',
    '127.0.0.1',
    '::1',
    'bücher.example',
    'a_b.c-d.example',
  ])('take the host %s', (host) => {
    expect(problemsOf('', { ...IMAP, IMAP_HOST: host }, ['imap'])).toEqual([]);
  });

  it.each([
    ['imaps://imap.example.org', 'imap.example.org'],
    ['imaps://edda:Zw3tschgen@imap.example.org/INBOX', 'imap.example.org'],
    ['edda:Zw3tschgen@imap.example.org', 'imap.example.org'],
    ['edda@example.org', 'example.org'],
    ['imap.example.org:993', 'imap.example.org, and 993 as its port'],
    ['-imap.example.org', 'imap.example.org, by your provider'],
    ['imap.example.org/', 'imap.example.org, by your provider'],
  ])('refuse the host %s', (host, fix) => {
    const [problem = ''] = problemsOf('', { ...IMAP, IMAP_HOST: host }, ['imap']);
    expect(problem).toContain(`; write ${problem.includes('by your') ? 'it as ' : ''}${fix}`);
    expect(problem).not.toContain('Zw3tschgen');
  });

  it('repeat no password, however it is written', () => {
    for (const written of [
      '7391846502',
      '!Zw3tschgen',
      '&Zw3tschgen',
      '*Zw3tschgen',
      '@Zw3tschgen',
      '%Zw3tschgen',
      '"Zw3tschgen',
      '"Zw3\\tschgen\\q"',
      'Zw3tschgen: x',
      '{Zw3tschgen',
      '[Zw3tschgen]',
      '{Zw3tschgen: 1}',
      '0x7391846502',
    ]) {
      const text = `imap:\n  host: imap.example.org\n  password: ${written}\n`;
      const said = problemsOf(text, {}, ['imap']).join('\n');
      expect(said, written).not.toBe('');
      expect(said, written).not.toMatch(/Zw3|tschgen|7391846502/);
    }
    const said = problemsOf('imap: imaps://edda:Zw3tschgen@imap.example.org\n');
    expect(said).toEqual([
      'private/mail.yaml:1 imap: must be a group of fields; write it as imap: {host: imap.example.org, user: you@example.org}',
    ]);
  });

  it('warn of a password that crosses the network for all to read', () => {
    const text = 'imap:\n  host: imap.example.org\n  security: none\n';
    const environment = { IMAP_USER: 'edda', IMAP_PASSWORD: 'Zw3tschgen' };
    const { warnings } = checkMailSettings(text, environment, ['imap']);
    expect(warnings).toMatchObject([{ line: 3, field: 'imap.security', severity: 'warning' }]);
    const here = { ...environment, IMAP_HOST: 'localhost' };
    expect(checkMailSettings(text, here, ['imap']).warnings).toEqual([]);
  });

  it('secure a connection by the custom of its port', () => {
    const host = 'mail.example.org';
    expect(serverOf('smtp', { host })).toMatchObject({ port: 465, security: 'tls' });
    expect(serverOf('smtp', { host, port: 587 })).toMatchObject({ security: 'starttls' });
    expect(serverOf('smtp', { host, security: 'starttls' })).toMatchObject({ port: 587 });
    expect(serverOf('imap', { host, port: 1143 })).toMatchObject({ security: 'tls' });
    expect(serverOf('imap', { host: 'bücher.example' }).host).toBe('xn--bcher-kva.example');
  });
});
