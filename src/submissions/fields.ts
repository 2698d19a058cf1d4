/**
 * The questions of the form for friends' news, in the order in which they are asked and in which a
 * mail or a form sends them. By these names they stand in the form, in mails and in the inbox.
 */
export const FIELDS = [
  'kind',
  'about',
  'name',
  'title',
  'body',
  'link',
  'by',
  'until',
  'starts',
  'starts_time',
  'ends',
  'ends_time',
  'place',
  'online',
  'consent',
  'credit',
  'sender',
  'email',
] as const;

/** The name of a question. */
export type Field = (typeof FIELDS)[number];

/** What somebody sent, by question: texts as they were typed, none of them checked. */
export type Values = Readonly<Partial<Record<Field, string>>>;

/** The field of the form that people do not see; who fills it in is a program. */
export const TRAP = 'website';

/** Longest texts, in characters: of the news, of a name, of all that is sent (in bytes). */
export const LONGEST = { body: 5_000, name: 120, sent: 64 * 1024 } as const;

/** Is this the name of a question? */
export function isField(name: string): name is Field {
  return (FIELDS as readonly string[]).includes(name);
}

const CHOICES = ['kind', 'about', 'consent', 'credit'] as const;

/** The name of a question that is answered by choosing. */
export type Choice = (typeof CHOICES)[number];

/** Is it answered by choosing? */
export function isChoice(field: Field): field is Choice {
  return (CHOICES as readonly Field[]).includes(field);
}

/** Is it asked only where the news is about a friend? */
export function isOfFriend(field: Field): boolean {
  return field === 'name' || field === 'credit';
}
