/** A compose editor that the letter is pasted into. */
export interface PasteTarget {
  name: string;
  /** How it pastes, where it has several ways. */
  mode?: string;
  /** Its page, a file in `pages/`. */
  page: string;
  /** Headings become bold lines. */
  flattensHeadings?: true;
}

/** The editors, and where they are met. */
export const EDITORS: readonly PasteTarget[] = [
  { name: 'RoosterJS', page: 'roosterjs', mode: 'normal' },
  { name: 'RoosterJS', page: 'roosterjs', mode: 'mergeFormat', flattensHeadings: true },
  { name: 'Squire', page: 'squire' },
  { name: 'TinyMCE 5', page: 'tinymce', mode: 'Roundcube' },
  { name: 'CKEditor 5', page: 'ckeditor' },
  { name: 'Quill', page: 'quill' },
  { name: 'Tiptap', page: 'tiptap' },
  { name: 'contenteditable', page: 'plain' },
];

/** The editor and its mode. */
export function labelOf({ name, mode }: PasteTarget): string {
  return mode ? `${name} (${mode})` : name;
}
