import type { Fault } from '../fields/fault.ts';
import { foreign } from './conceal.ts';
import type { LibraryError } from './library-error.ts';

/** What the codes of refused certificates (Node's, by OpenSSL) have in common. */
const CERTIFICATE =
  /^(?!ERR_SSL_).*(?:CERT|_CRL|_CA$|LEAF_SIGNATURE|HOSTNAME_MISMATCH|INVALID_PURPOSE)/;

const TRUST =
  'if the server is your own, save its certificate, or that of its authority, as a file and set ' +
  'NODE_EXTRA_CA_CERTS=the-file.pem in the environment; if not, ask your provider';

/** What is wrong with the certificate of a server; undefined where an error is about another thing. */
export function certificateFault(
  { code, message, names }: LibraryError,
  host: string,
  hostField: string,
): Fault | undefined {
  if (!CERTIFICATE.test(code)) return undefined;
  const certificate = `the certificate of ${host}`;
  switch (code) {
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
      return { message: `${certificate} is signed by itself, not by an authority`, fix: TRUST };
    case 'SELF_SIGNED_CERT_IN_CHAIN':
    case 'UNABLE_TO_GET_ISSUER_CERT':
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
      return {
        message: `${certificate} is signed by an authority that this computer does not know`,
        fix: TRUST,
      };
    case 'CERT_HAS_EXPIRED':
      return {
        message: `${certificate} has expired`,
        fix: "see that this computer's clock is right; if it is, whoever runs the server must renew it",
      };
    case 'CERT_NOT_YET_VALID':
      return {
        message: `${certificate} is not valid yet`,
        fix: "see that this computer's clock is right; if it is, ask whoever runs the server",
      };
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
    case 'HOSTNAME_MISMATCH': {
      const borne = foreign(names.replaceAll(/\b(?:DNS|IP Address):/g, ''), []);
      return {
        message: `${certificate} is for another name${borne ? `: ${borne}` : ''}`,
        fix: `write the server's name as the certificate has it as ${hostField}; where you did not expect that name, send no password there and ask your provider`,
      };
    }
    default:
      return { message: `${certificate} is refused: ${foreign(message, [])}`, fix: TRUST };
  }
}
