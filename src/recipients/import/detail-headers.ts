import { type Details, labelsLine, type PostalPart, postalLine } from './details.ts';
import { plainHeader } from './headers.ts';

/**
 * What a column says of a person besides names and addresses. Sources: exports of Google Contacts
 * (2023 and since), Outlook, Thunderbird and LinkedIn.
 */
type DetailRole =
  | { field: 'phones' | 'links' | 'organisation' | 'role' | 'connected' | 'notes' | 'labels' }
  /** A part of the postal address of that name, or all of it. */
  | { field: 'postal'; of: string; part: PostalPart | 'whole' }
  /** A note with words of its own before it; `label` is the column that holds them. */
  | { field: 'remark'; words: string; label?: number }
  /** Says what the column behind it is. */
  | { field: 'label' };

/** The columns of a table that hold details. */
export interface DetailColumns {
  roles: (DetailRole | undefined)[];
}

const HEADERS: Record<'phones' | 'links' | 'organisation' | 'role' | 'notes' | 'labels', RegExp> = {
  phones:
    /^(phone\d*(value|number)?|(mobile|cell|business|home|work|primary|other|car|companymain|private|privat)(tele)?(phone|number)\d?|mobile|cell|telephone|tele?fon[eo]?|tel|mobil|mobilnummer|telefonnummer|telemovel|handy)$/,
  links:
    /^(website\d*(value)?|url|(personal)?webpage\d?|homepage|linkedin(url|profile)?|profileurl|blog|webseite)$/,
  organisation:
    /^(company(name)?|organi[sz]ation(1?name)?|employer|firma|empresa|entreprise|societe|azienda|bedrijf)$/,
  role: /^(position|job|jobtitle|organi[sz]ation1?title|role|funktion|beruf|cargo|poste|fonction)$/,
  notes: /^(notes?|comments?|notizen|notas?|remarques?)$/,
  labels: /^(labels|groupmembership|categories|tags)$/,
};

/** Columns that become a note, and the words before it. */
const REMARKS: readonly [header: RegExp, words: string][] = [
  [/^nickname$/, 'Nickname'],
  [/^(department|organi[sz]ation1?department)$/, 'Department'],
  [/^relation\d+value$/, 'Relation'],
  [/^customfield\d+value$/, 'Custom field'],
  [/^custom\d$/, 'Custom'],
];

const LABEL = /^(relation|customfield|phone|website|address)\d+(label|type)$/;

const POSTAL = /^(home|work|business|other|address\d+)(.+)$/;

const PARTS: readonly [RegExp, PostalPart | 'whole'][] = [
  [/^formatted$/, 'whole'],
  [/^(street\d?|address)$/, 'street'],
  [/^(address2|extendedaddress)$/, 'extended'],
  [/^pobox$/, 'pobox'],
  [/^city$/, 'city'],
  [/^(state|region)$/, 'region'],
  [/^(zipcode|postalcode)$/, 'code'],
  [/^country(region)?$/, 'country'],
];

/** What each column of a header says of people besides names and addresses. */
export function detailColumns(header: string[]): DetailColumns {
  const plain = header.map(plainHeader);
  return { roles: plain.map((name, at) => roleOf(name, at, plain, header)) };
}

function roleOf(
  name: string,
  at: number,
  plain: string[],
  header: string[],
): DetailRole | undefined {
  if (name === 'connectedon') return { field: 'connected' };
  if (LABEL.test(name)) return { field: 'label' };
  for (const field of Object.keys(HEADERS) as (keyof typeof HEADERS)[]) {
    if (HEADERS[field].test(name)) return { field };
  }
  // Where there is a column for what they do, this one is for "Dr".
  const isRole = name === 'title' && !plain.some((each) => /^(suffix|jobtitle)$/.test(each));
  if (isRole) return { field: 'role' };
  if (/^(postal)?(address|adresse)$/.test(name))
    return { field: 'postal', of: name, part: 'whole' };
  const words = REMARKS.find(([pattern]) => pattern.test(name))?.[1];
  if (words !== undefined) {
    const isLabelled = LABEL.test(plain[at - 1] ?? '');
    const own = words === 'Custom' ? (header[at] ?? words).trim() : words;
    return { field: 'remark', words: own, ...(isLabelled && { label: at - 1 }) };
  }
  const [, of = '', rest = ''] = POSTAL.exec(name) ?? [];
  const part = PARTS.find(([pattern]) => pattern.test(rest))?.[1];
  return part && { field: 'postal', of, part };
}

/** What a row says of somebody besides names and addresses. */
export function detailsIn(cells: string[], { roles }: DetailColumns): Details {
  const all = (field: DetailRole['field']) =>
    cells.filter((cell, at) => roles[at]?.field === field && cell.trim() !== '');
  const several = (field: DetailRole['field']) => all(field).flatMap((cell) => cell.split(':::'));
  return {
    phones: several('phones'),
    postal: postalIn(cells, roles),
    links: several('links'),
    organisation: all('organisation')[0] ?? '',
    role: all('role')[0] ?? '',
    connected: all('connected')[0] ?? '',
    notes: [
      ...all('notes'),
      ...extra('organisation', all('organisation')),
      ...extra('role', all('role')),
      ...remarksIn(cells, roles),
      labelsLine(all('labels').flatMap((cell) => cell.split(/:::|[;,]/))),
    ].filter((note) => note !== ''),
  };
}

/** What stands in a second column for something that there is one of. */
function extra(field: string, found: string[]): string[] {
  return found.slice(1).map((value) => `${field}: ${value}`);
}

function remarksIn(cells: string[], roles: DetailColumns['roles']): string[] {
  return cells.flatMap((cell, at) => {
    const role = roles[at];
    if (role?.field !== 'remark' || cell.trim() === '') return [];
    const label = role.label === undefined ? '' : (cells[role.label] ?? '').replace(/^\*\s*/, '');
    const isCustom = role.words === 'Custom field' && label !== '';
    const words = isCustom ? label : label ? `${role.words} (${label})` : role.words;
    return [`${words}: ${cell.trim()}`];
  });
}

/** The postal addresses of a row, each from its parts where it is not there as a whole. */
function postalIn(cells: string[], roles: DetailColumns['roles']): string[] {
  const found = new Map<string, Partial<Record<PostalPart | 'whole', string>>>();
  for (const [at, cell] of cells.entries()) {
    const role = roles[at];
    const value = cell.trim().replace(/\s*[\r\n]+\s*/g, ', ');
    if (role?.field !== 'postal' || value === '') continue;
    const parts = found.get(role.of) ?? {};
    parts[role.part] = parts[role.part] === undefined ? value : `${parts[role.part]}, ${value}`;
    found.set(role.of, parts);
  }
  return [...found.values()].map(({ whole, ...parts }) => whole ?? postalLine(parts));
}
