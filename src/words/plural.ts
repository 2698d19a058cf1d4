/** The forms of a phrase by plural category (CLDR), each with `{n}` where the number stands. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/**
 * A phrase that depends on a number, in a language: `plural('en', { one: '{n} entry', other: '{n}
 * entries' })(2)` is `2 entries`. The number is written as the language writes it.
 */
export function plural(language: string, forms: PluralForms): (count: number) => string {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (count) => {
    const form = forms[rules.select(count)] ?? forms.other;
    return form.replace('{n}', () => numbers.format(count));
  };
}
