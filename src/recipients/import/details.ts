/** What a file says of somebody besides names and addresses, as written. */
export interface Details {
  phones: string[];
  /** Postal addresses, each whole. */
  postal: string[];
  links: string[];
  organisation: string;
  role: string;
  /** The day on which they connected on LinkedIn. */
  connected: string;
  /** Notes, and what has no field of its own, such as `Nickname: Ani`. */
  notes: string[];
}

/** The parts of a postal address, in the order in which they are written on one line. */
const PARTS = ['pobox', 'extended', 'street', 'code', 'city', 'region', 'country'] as const;

/** A part of a postal address. */
export type PostalPart = (typeof PARTS)[number];

/** A postal address on one line; empty where it has no part. */
export function postalLine(parts: Partial<Record<PostalPart, string>>): string {
  const { code = '', city = '', ...others } = parts;
  const place = [code, city].filter((part) => part !== '').join(' ');
  return PARTS.map((part) =>
    part === 'code' ? '' : part === 'city' ? place : (others[part] ?? ''),
  )
    .filter((part) => part !== '')
    .join(', ');
}

/** Labels but for those that every contact of Google has; empty where none is left. */
export function labelsLine(labels: string[]): string {
  const own = labels
    .map((label) => label.replace(/^\s*\*\s*/, '').trim())
    .filter((label) => label !== '' && !/^(my ?contacts|starred)$/i.test(label));
  return own.length > 0 ? `Labels: ${own.join(', ')}` : '';
}
