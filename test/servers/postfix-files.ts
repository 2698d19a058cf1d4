import type { Certificate } from './certificate.ts';

/** The domain for which it takes letters; in others it knows nobody. */
export const DOMAIN = 'friends.example';

/** Recipients that it refuses: in its own domain, whoever begins so. */
export const UNKNOWN = 'nobody-';

/** Recipients whose letters it takes, and sends back: in its own domain, whoever begins so. */
export const GONE = 'gone-';

/** Whose files and processes. */
export interface Ids {
  uid: number;
  gid: number;
}

/**
 * The settings of main.cf: everything below one folder, letters of one domain into one Maildir.
 * @param hasLogin are letters taken only from who logs in, by the socket `auth/socket`?
 */
export function mainSettings(
  folder: string,
  { uid, gid }: Ids,
  certificate: Certificate,
  hasLogin: boolean,
): string {
  const settings: Record<string, string | number> = {
    compatibility_level: '3.6',
    queue_directory: `${folder}/spool`,
    data_directory: `${folder}/data`,
    maillog_file: `${folder}/data/mail.log`,
    maillog_file_prefixes: '/tmp',
    myhostname: `mail.${DOMAIN}`,
    mydestination: '',
    inet_interfaces: '127.0.0.1',
    inet_protocols: 'ipv4',
    mynetworks: '127.0.0.1/32',
    alias_maps: '',
    local_recipient_maps: '',
    virtual_mailbox_domains: DOMAIN,
    virtual_mailbox_base: `${folder}/mail`,
    virtual_mailbox_maps: 'static:inbox/',
    virtual_mailbox_limit: 0,
    transport_maps: `regexp:${folder}/etc/gone`,
    virtual_minimum_uid: 1,
    virtual_uid_maps: `static:${uid}`,
    virtual_gid_maps: `static:${gid}`,
    // Nothing ever leaves this machine.
    default_transport: 'error:this server sends nothing anywhere',
    relay_transport: 'error:this server sends nothing anywhere',
    notify_classes: '',
    smtpd_relay_restrictions: 'reject_unauth_destination',
    smtpd_recipient_restrictions: [
      `check_recipient_access regexp:${folder}/etc/refused`,
      hasLogin ? 'permit_sasl_authenticated' : 'permit_mynetworks',
      'reject',
    ].join(', '),
    smtpd_client_connection_rate_limit: 0,
    smtpd_tls_security_level: 'encrypt',
    smtpd_tls_cert_file: certificate.cert,
    smtpd_tls_key_file: certificate.key,
    ...(hasLogin && {
      smtpd_sasl_auth_enable: 'yes',
      smtpd_sasl_type: 'dovecot',
      smtpd_sasl_path: `${folder}/auth/socket`,
      smtpd_tls_auth_only: 'yes',
    }),
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name} = ${value}\n`)
    .join('');
}

/** The services of master.cf, none of them chrooted. */
export function services(port: number, tlsPort: number): string {
  const inner = [
    ['cleanup', 'unix', 'n', '-', '0', 'cleanup'],
    ['qmgr', 'unix', 'n', '300', '1', 'qmgr'],
    ['tlsmgr', 'unix', '-', '1000?', '1', 'tlsmgr'],
    ['rewrite', 'unix', '-', '-', '-', 'trivial-rewrite'],
    ['bounce', 'unix', '-', '-', '0', 'bounce'],
    ['defer', 'unix', '-', '-', '0', 'bounce'],
    ['trace', 'unix', '-', '-', '0', 'bounce'],
    ['flush', 'unix', 'n', '1000?', '0', 'flush'],
    ['proxymap', 'unix', '-', '-', '-', 'proxymap'],
    ['error', 'unix', '-', '-', '-', 'error'],
    ['retry', 'unix', '-', '-', '-', 'error'],
    ['anvil', 'unix', '-', '-', '1', 'anvil'],
    ['postlog', 'unix-dgram', 'n', '-', '1', 'postlogd'],
  ].map(([name, type, isPrivate, wakeup, most, command]) =>
    [name, type, isPrivate, '-', 'n', wakeup, most, command].join(' '),
  );
  return [
    `127.0.0.1:${port} inet n - n - - smtpd`,
    `127.0.0.1:${tlsPort} inet n - n - - smtpd -o smtpd_tls_wrappermode=yes`,
    'virtual unix - n n - - virtual',
    'gone unix - n n - - pipe user=nobody argv=/bin/false',
    ...inner,
    '',
  ].join('\n');
}
