/** The sorts of secrets, as messages name them. */
export type Kind =
  | 'e-mail address'
  | 'phone number'
  | 'postal address'
  | 'note'
  | 'name'
  | 'email-only text'
  | 'password';

/** Where a secret stands, below the content folder. */
export interface Origin {
  file: string;
  /** The line, from 1; asked for only where something leaked. */
  line(): number;
  field: string;
}

/** Something of the private side that must stand in nothing public. */
export interface Secret {
  kind: Kind;
  /** Never to be printed, not in part either. */
  text: string;
  origin: Origin;
  /**
   * What makes it no secret: `words`, that it stands anywhere in what is public; `fields`, that
   * it is word for word a title, a headline, or what somebody offers or looks for in public.
   * Default: only that it is public on purpose.
   */
  unless?: 'words' | 'fields';
  /** Is it the name of somebody who took their consent back? */
  isWithdrawn?: boolean;
}
