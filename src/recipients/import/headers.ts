/**
 * The headers of contact and newsletter exports, as far as the kit knows them. Sources: exports of
 * Google Contacts, Outlook, Thunderbird and LinkedIn; Ghost's and listmonk's exporters; the column
 * names of Mailchimp, Buttondown, Substack and Kit in their help pages and interfaces.
 */

/** What a column says of a person. */
export type Role = 'email' | 'emailLabel' | 'name' | 'first' | 'middle' | 'last' | 'stop';

/** How a cell of a column says that somebody asked to stop. */
export type StopSign =
  /** Any text but a "no" says it: a date, or "yes". */
  | 'filled'
  /** A "no" says it: a column such as "subscribed". */
  | 'no'
  /** Words such as "unsubscribed" say it. */
  | 'word';

/** A header without case, accents and punctuation: `E-mail 1 - Value` is `email1value`. */
export function plainHeader(header: string): string {
  return header
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Headers by role, in their plain form; the first ones of `email` hold the preferred address. */
const HEADERS: Record<Exclude<Role, 'emailLabel' | 'stop'>, readonly string[]> = {
  email: [
    ...['email', 'emailaddress', 'mail', 'emailid', 'primaryemail', 'primaryemailaddress'],
    ...['email1value', 'email1address', 'email1', 'useremailaddress', 'useremail'],
    ...['subscriberemail', 'memberemail', 'contactemail', 'personalemail', 'homeemail'],
    ...['emailadresse', 'primareemailadresse', 'mailadresse'],
    ...['courriel', 'adressemail', 'adresseemail', 'adressedemessagerie'],
    ...['correo', 'correoelectronico', 'direcciondecorreoelectronico', 'direcciondecorreo'],
    ...['enderecodeemail', 'enderecodecorreioeletronico', 'correioeletronico'],
    ...['indirizzoemail', 'indirizzodipostaelettronica', 'emailadres'],
    ...['privateemail', 'workemail', 'businessemail', 'otheremail', 'secondaryemail'],
    ...['sekundareemailadresse', 'email2value', 'email2address', 'email2', 'email3value'],
    ...['email3address', 'email3', 'email4value', 'email5value'],
  ],
  name: [
    ...['name', 'fullname', 'displayname', 'contactname', 'username', 'subscribername'],
    ...['membername', 'anzeigename', 'nomcomplet', 'nombrecompleto', 'nomecompleto', 'naam'],
  ],
  first: [
    ...['firstname', 'givenname', 'forename', 'fname', 'prenom', 'vorname', 'voornaam'],
    ...['primeironome', 'nombredepila'],
  ],
  middle: ['middlename', 'additionalname', 'secondname', 'weiterevornamen'],
  last: [
    ...['lastname', 'familyname', 'surname', 'lname', 'nachname', 'achternaam', 'nomdefamille'],
    ...['apellido', 'apellidos', 'apelido', 'apelidos', 'sobrenome', 'ultimonome', 'cognome'],
  ],
};

/** Whole name or first name: the first where a last name has its own column. */
const NAME_OR_FIRST = ['nome', 'nombre', 'name'];

/** Whole name or last name: the last where a first name has its own column. */
const NAME_OR_LAST = ['nom'];

const STOPS: Record<StopSign, readonly string[]> = {
  filled: [
    ...['stopped', 'stoppedat', 'stoppedon', 'unsubscribed', 'unsubscribedat', 'unsubtime'],
    ...['unsubscribedon', 'unsubscribedate', 'unsubscribeddate', 'unsubscribetime'],
    ...['unsubscriptiondate', 'unsubscriptionreason', 'dateunsubscribed', 'unsubscribe'],
    ...['optout', 'optedout', 'optouttime', 'optoutdate', 'optedoutat', 'emailoptout'],
    ...['optoutofemail', 'optedoutofemail', 'hasoptedoutofemail', 'donotemail', 'nomail'],
    ...['unsubscribedfromallemail', 'unsubscribedfromemails', 'canceledat', 'cancelledat'],
    ...['cleantime', 'cleaned', 'bounced', 'bouncedat', 'complainedat', 'deletedat'],
    ...['emaildisabled', 'blacklisted', 'blocklisted', 'blacklist', 'blocklist', 'suppressed'],
    ...['emailblacklisted', 'abgemeldet', 'abgemeldetam', 'desabonne', 'desinscrit'],
    ...['dadodebaja', 'cancelado', 'disiscritto', 'afgemeld'],
  ],
  no: [
    ...['subscribed', 'issubscribed', 'subscribedtoemails', 'emailsubscribed', 'optin', 'optedin'],
    ...['acceptsmarketing', 'acceptsemailmarketing', 'emailmarketingconsent', 'marketingconsent'],
    ...['newsletter', 'newslettersubscribed', 'receivesemails', 'receivenewsletter'],
  ],
  word: [
    ...['status', 'state', 'type', 'subscribertype', 'subscriberstatus', 'subscriberstate'],
    ...['subscriptionstatus', 'subscriptionstate', 'emailstatus', 'emailsubscriptionstatus'],
    ...['emailmarketing', 'emailmarketingstatus', 'marketingstatus', 'contactstatus'],
    ...['memberstatus', 'optinstatus', 'statut', 'estado', 'stato'],
  ],
};

/** How the column under a header says that somebody stopped; undefined where it does not. */
export function stopSignOf(header: string): StopSign | undefined {
  const plain = plainHeader(header);
  return (Object.keys(STOPS) as StopSign[]).find((sign) => STOPS[sign].includes(plain));
}

/** May the column under a plain header say who asked to stop? */
export function isStopColumn(plain: string): boolean {
  return stopSignOf(plain) !== undefined;
}

/** What each column of a header says; undefined for a column that says nothing of use. */
export function rolesOf(cells: string[]): (Role | undefined)[] {
  const plain = cells.map(plainHeader);
  const has = (role: 'first' | 'last') => plain.some((cell) => HEADERS[role].includes(cell));
  return plain.map((cell): Role | undefined => {
    if (NAME_OR_LAST.includes(cell)) return has('first') ? 'last' : 'name';
    if (NAME_OR_FIRST.includes(cell)) return has('last') && !has('first') ? 'first' : 'name';
    if (/^email\d+(type|label)$/.test(cell)) return 'emailLabel';
    for (const role of ['email', 'name', 'first', 'middle', 'last'] as const) {
      if (HEADERS[role].includes(cell)) return role;
    }
    return stopSignOf(cell) ? 'stop' : undefined;
  });
}

/** The place of a header among those of addresses: the preferred one first. */
export function emailRank(header: string): number {
  return HEADERS.email.indexOf(plainHeader(header));
}

/** Services by the headers that only they write, the surest first. */
const SERVICES: readonly [service: string, plain: readonly string[]][] = [
  ['Google Contacts', ['email1value']],
  ['LinkedIn', ['connectedon', 'emailaddress']],
  ['Mailchimp', ['memberrating']],
  ['Mailchimp', ['leid', 'euid']],
  ['Mailchimp', ['unsubtime']],
  ['Mailchimp', ['cleantime']],
  ['Ghost', ['subscribedtoemails']],
  ['Substack', ['activesubscription']],
  ['Substack', ['emaildisabled']],
  ['Substack', ['useremailaddress']],
  ['listmonk', ['uuid', 'attributes']],
  ['Buttondown', ['subscribertype']],
  ['Buttondown', ['unsubscriptiondate']],
  ['Thunderbird', ['primaryemail', 'displayname']],
  ['Outlook', ['emailaddress', 'email2address']],
  ['Outlook', ['emaildisplayname']],
];

/** The service that wrote a header; undefined for a table of unknown origin. */
export function serviceOf(cells: string[]): string | undefined {
  const plain = new Set(cells.map(plainHeader));
  return SERVICES.find(([, marks]) => marks.every((mark) => plain.has(mark)))?.[0];
}
