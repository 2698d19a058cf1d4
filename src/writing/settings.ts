import type { z } from 'zod';
import { mailbox } from '../fields/address.ts';
import { type Fault, unpackFault } from '../fields/fault.ts';
import { newsletterSchema } from '../newsletter/newsletter.ts';

/** A field of newsletter.yaml that `setup` writes. */
export interface Setting {
  /** Where it stands in the file. */
  path: readonly [string, ...string[]];
  schema: z.ZodType;
  /** What a flag's value is called in the help. */
  value: string;
  /** Makes an address of what people write for one; default: what was typed. */
  complete?: (typed: string) => string;
}

const { title, tagline, url, language, timezone, editor, contact, theme } = newsletterSchema.shape;

/** Every field that `setup` writes, by the name of its flag, in the order of a new file. */
export const SETTINGS = {
  title: { path: ['title'], schema: title, value: 'NAME' },
  tagline: { path: ['tagline'], schema: tagline, value: 'SENTENCE' },
  url: { path: ['url'], schema: url, value: 'ADDRESS', complete: completeSite },
  language: { path: ['language'], schema: language, value: 'TAG' },
  timezone: { path: ['timezone'], schema: timezone, value: 'ZONE' },
  editor: { path: ['editor', 'name'], schema: editor.shape.name, value: 'NAME' },
  contact: { path: ['contact'], schema: contact, value: 'ADDRESS', complete: completeContact },
  accent: { path: ['theme', 'accent'], schema: theme.unwrap().shape.accent, value: 'COLOUR' },
} as const satisfies Record<string, Setting>;

/** A field that `setup` writes, by the name of its flag. */
export type SettingName = keyof typeof SETTINGS;

/** The names of all. */
export const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[];

/** The fields that somebody is asked for, in this order; the others have flags only. */
export const ASKED = ['title', 'tagline', 'editor', 'contact', 'url', 'language'] as const;

/** Values of fields, each as its schema wants it. */
export type Answers = Partial<Record<SettingName, string>>;

/** What stands for the address of a site while nobody knows it: nobody's, for ever (RFC 2606). */
export const NO_SITE_YET = 'https://friends.example.org';

/** What to say for `url` while one does not know it. */
export const LATER = 'later';

/** Is this the address of a site, or a stand-in for one? */
export function isSiteKnown(address: string): boolean {
  const host = URL.parse(address)?.hostname ?? '';
  return !/(^|\.)(example(\.(org|com|net))?|invalid|test|localhost)$/.test(host);
}

/** What was typed as the value of a field, or what is wrong with it. */
export function judge(name: SettingName, typed: string): { value: string } | { fault: Fault } {
  const { schema, complete }: Setting = SETTINGS[name];
  const value = complete ? complete(typed.trim()) : typed.trim();
  const result = schema.safeParse(value);
  return result.success ? { value: String(result.data) } : { fault: faultOf(schema, value) };
}

/** What a schema finds wrong with a value, undefined for one that is missing. */
export function faultOf(schema: z.ZodType, value: unknown): Fault {
  const message = schema.safeParse(value).error?.issues[0]?.message ?? '';
  return unpackFault(message) ?? { message, fix: 'correct it' };
}

/** The value at a path in what was read from a file. */
export function valueAt(data: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, step) =>
      at !== null && typeof at === 'object' && Object.hasOwn(at, step)
        ? (at as Record<string, unknown>)[step]
        : undefined,
    data,
  );
}

/** The values in a file that their schemas are content with. */
export function validValues(data: unknown): Answers {
  const found = SETTING_NAMES.flatMap((name): [SettingName, string][] => {
    const value = valueAt(data, SETTINGS[name].path);
    const judged = typeof value === 'string' ? judge(name, value) : undefined;
    return judged && 'value' in judged ? [[name, judged.value]] : [];
  });
  return Object.fromEntries(found);
}

const HOST = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d+)?(\/\S*)?$/u;

function completeSite(typed: string): string {
  if (typed.toLowerCase() === LATER) return NO_SITE_YET;
  return HOST.test(typed) ? `https://${typed}` : typed;
}

function completeContact(typed: string): string {
  if (mailbox.safeParse(typed).success && !/^mailto:/i.test(typed)) return `mailto:${typed}`;
  return HOST.test(typed) ? `https://${typed}` : typed;
}
