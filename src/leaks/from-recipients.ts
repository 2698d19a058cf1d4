import { secretsOfNote } from './from-circle.ts';
import type { Secret } from './secret.ts';
import { isFullName } from './sentences.ts';

/** A row of the list of recipients, as far as the wall looks at it. */
interface Listed {
  email: string;
  name: string;
  line: number;
  cells: { note: string };
}

/** The secrets of the list of recipients: addresses, full names, notes. */
export function secretsOfRecipients(file: string, rows: readonly Listed[]): Secret[] {
  return rows.flatMap(({ email, name, line, cells }): Secret[] => {
    const at = (field: string) => ({ file, field, line: () => line });
    return [
      { kind: 'e-mail address', text: email, origin: at('email') },
      ...(isFullName(name)
        ? [{ kind: 'name', text: name, origin: at('name'), unless: 'words' } satisfies Secret]
        : []),
      ...secretsOfNote(cells.note, at('note')),
    ];
  });
}
