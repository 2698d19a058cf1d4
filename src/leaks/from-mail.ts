import type { TextFile } from '../read/parse.ts';
import type { Secret } from './secret.ts';
import { addressesIn } from './sentences.ts';

/** A field of the settings that holds something secret, and its value, in block or in flow. */
const FIELD =
  /["']?\b(user(?:name)?|login|pass(?:word|wd)?|secret|token|(?:api_?)?key)["']?\s*:\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)'|([^\s,}#][^,}#\n]*))/gi;

/**
 * The secrets of the settings of mail, read line by line so that they count where the file is no
 * YAML too: passwords, names to log in by, addresses. A name that may be an ordinary word is none.
 */
export function secretsOfMail({ file, text }: TextFile): Secret[] {
  return text.split('\n').flatMap((line, index) => {
    const origin = (field: string) => ({ file, field, line: () => index + 1 });
    const fields = [...line.matchAll(FIELD)].flatMap(
      ([, name = '', double, single, bare]): Secret[] => {
        const value = (double ?? single?.replaceAll("''", "'") ?? bare ?? '').trim();
        const isUser = /^(?:user|login)/i.test(name);
        if (isUser && (value.includes('@') || !/[\d_.-]/.test(value))) return [];
        return [{ kind: 'password', text: value, origin: origin(name) }];
      },
    );
    const addresses = addressesIn(line).map(
      (each): Secret => ({ kind: 'e-mail address', text: each, origin: origin('settings') }),
    );
    return [...fields, ...addresses];
  });
}
