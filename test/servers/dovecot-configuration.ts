import type { Certificate } from './certificate.ts';

/** How the server is set up. */
export interface DovecotSetup {
  /** Users and their passwords. */
  users: Record<string, string>;
  /** Folders besides the inbox, each with its special use, such as `\Drafts`, or ''. */
  folders: Record<string, string>;
  /** Without one the server speaks no TLS. */
  certificate?: Certificate;
  /** May a password be sent without encryption? */
  allowsPlain?: boolean;
  /** How many bytes a mailbox holds. */
  quota?: number;
}

/** Who the server runs as. */
export interface Identity {
  uid: number;
  gid: number;
  user: string;
  group: string;
}

/** Where the server stands. */
export interface DovecotPlace {
  folder: string;
  host: string;
  imapPort: number;
  imapsPort: number;
  identity: Identity;
  /** Is it Dovecot 2.3 (Debian 12)? 2.4 (Debian 13) renamed many settings. */
  isOld: boolean;
}

/** A configuration that needs no root. */
export function dovecotConfiguration(setup: DovecotSetup, place: DovecotPlace): string {
  const { folder, host, imapPort, imapsPort, identity, isOld } = place;
  const { uid, gid, user, group } = identity;
  const folders = Object.entries(setup.folders).map(
    ([name, use]) => `  mailbox "${name}" {
    auto = subscribe
    ${use && `special_use = ${use}`}
  }`,
  );
  return `${isOld ? oldSettings(setup, place) : newSettings(setup, place)}
base_dir = ${folder}/base
state_dir = ${folder}/base
log_path = ${folder}/log
protocols = imap
listen = ${host}
default_internal_user = ${user}
default_internal_group = ${group}
default_login_user = ${user}
default_vsz_limit = 0
first_valid_uid = ${uid}
first_valid_gid = ${gid}
mail_save_crlf = yes
ssl = ${setup.certificate ? 'yes' : 'no'}
auth_failure_delay = 0
service anvil {
  chroot =
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${imapPort}
  }
  inet_listener imaps {
    port = ${imapsPort}
    ssl = yes
  }
}
namespace inbox {
  inbox = yes
  separator = /
${folders.join('\n')}
}
`;
}

/** What 2.3 calls otherwise. */
function oldSettings(
  { certificate, allowsPlain, quota }: DovecotSetup,
  { folder, identity }: DovecotPlace,
): string {
  return `mail_location = maildir:${folder}/mail/%u
${certificate ? `ssl_cert = <${certificate.cert}\nssl_key = <${certificate.key}` : ''}
disable_plaintext_auth = ${allowsPlain ? 'no' : 'yes'}
passdb {
  driver = passwd-file
  args = ${folder}/users
}
userdb {
  driver = static
  args = uid=${identity.uid} gid=${identity.gid} home=${folder}/mail/%u
}
${quota === undefined ? '' : `mail_plugins = quota\nplugin {\n  quota = maildir\n  quota_rule = *:storage=${quota}B\n}`}`;
}

/** What 2.4 calls otherwise; the two versions come first (doc.dovecot.org/latest). */
function newSettings(
  { certificate, allowsPlain, quota }: DovecotSetup,
  { folder, identity }: DovecotPlace,
): string {
  return `dovecot_config_version = 2.4.0
dovecot_storage_version = 2.4.0
mail_driver = maildir
mail_home = ${folder}/mail/%{user}
mail_path = ${folder}/mail/%{user}
mail_uid = ${identity.uid}
mail_gid = ${identity.gid}
${certificate ? `ssl_server_cert_file = ${certificate.cert}\nssl_server_key_file = ${certificate.key}` : ''}
auth_allow_cleartext = ${allowsPlain ? 'yes' : 'no'}
passdb passwd-file {
  passwd_file_path = ${folder}/users
}
userdb static {
}
${quota === undefined ? '' : `mail_plugins {\n  quota = yes\n}\nquota_storage_size = ${quota}B\nquota "User quota" {\n}`}`;
}
