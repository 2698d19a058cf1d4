import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The files of a certificate and its key. */
export interface Certificate {
  cert: string;
  key: string;
}

/** Certificates for servers on this machine, in a temporary folder. */
export interface Certificates {
  /** The file of the authority that signed all but `selfSigned`. */
  ca: string;
  /** For localhost and 127.0.0.1. */
  good: Certificate;
  /** The same, but it ran out yesterday. */
  expired: Certificate;
  /** For mail.example.org alone. */
  otherName: Certificate;
  /** For localhost and 127.0.0.1, signed by itself. */
  selfSigned: Certificate;
  remove(): void;
}

const HERE = 'DNS:localhost,IP:127.0.0.1';
const CURVE = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

/** Makes an authority and certificates by it. */
export function makeCertificates(openssl: string): Certificates {
  const folder = mkdtempSync(join(tmpdir(), 'tls-'));
  chmodSync(folder, 0o755);
  const path = (name: string) => join(folder, name);
  const run = (...words: string[]) => {
    const { status, stderr } = spawnSync(openssl, words, { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`openssl ${words.join(' ')}: ${stderr}`);
  };
  const certificate = (name: string): Certificate => {
    chmodSync(path(`${name}.key`), 0o644);
    return { cert: path(`${name}.pem`), key: path(`${name}.key`) };
  };
  const selfSigned = (name: string, subject: string, ...extensions: string[]) => {
    const added = extensions.flatMap((each) => ['-addext', each]);
    const files = ['-keyout', `${name}.key`, '-out', `${name}.pem`];
    run('req', '-x509', ...CURVE, ...files, '-days', '30', '-subj', subject, ...added);
    return certificate(name);
  };
  const signed = (name: string, names: string, from: string, until: string) => {
    run('req', ...CURVE, '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', `/CN=${name}`);
    writeFileSync(path(`${name}.ext`), `subjectAltName=${names}\n`);
    const dates = ['-startdate', from, '-enddate', until];
    const files = ['-in', `${name}.csr`, '-out', `${name}.pem`, '-extfile', `${name}.ext`];
    run('ca', '-batch', '-notext', '-config', 'ca.cnf', ...dates, ...files);
    return certificate(name);
  };
  const { cert: ca } = selfSigned('ca', '/CN=Test authority');
  writeFileSync(path('ca.cnf'), AUTHORITY);
  writeFileSync(path('index.txt'), '');
  const [yesterday, before, month] = [daysFromNow(-1), daysFromNow(-30), daysFromNow(30)];
  return {
    ca,
    good: signed('good', HERE, yesterday, month),
    expired: signed('expired', HERE, before, yesterday),
    otherName: signed('other', 'DNS:mail.example.org', yesterday, month),
    selfSigned: selfSigned('self', '/CN=localhost', `subjectAltName=${HERE}`),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const AUTHORITY = `[ca]
default_ca = here
[here]
certificate = ca.pem
private_key = ca.key
database = index.txt
new_certs_dir = .
rand_serial = yes
default_md = sha256
policy = any
[any]
commonName = supplied
`;

/** A moment as `openssl ca` writes it. TLS goes by the machine's own clock. */
function daysFromNow(days: number): string {
  const moment = new Date(Date.now() + days * 86_400_000);
  return `${moment.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`;
}
