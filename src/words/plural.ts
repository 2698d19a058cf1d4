/** The forms of a phrase by plural category (CLDR), each with `{n}` where the number stands. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** A phrase that depends on a number: called with the number, it is the phrase. */
export interface Plural {
  (count: number): string;
  readonly forms: PluralForms;
}

/**
 * A phrase that depends on a number, in a language: `plural('en', { one: '{n} entry', other: '{n}
 * entries' })(2)` is `2 entries`. The number is written as the language writes it.
 */
export function plural(language: string, forms: PluralForms): Plural {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const phrase = (count: number) => {
    const form = forms[rules.select(count)] ?? forms.other;
    return form.replace('{n}', () => numbers.format(count));
  };
  return Object.assign(phrase, { forms });
}

/** The forms of a phrase that is put together in the browser, where the number is known. */
export function pluralForms(forms: PluralForms): PluralForms {
  return forms;
}
