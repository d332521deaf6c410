/** Texts with a count, in any language. */

/** One text for each form that the language has for whole numbers. `{n}` stands for the number. */
export type Forms<Form extends Intl.LDMLPluralRule> = Readonly<Record<Form | 'other', string>>;

/**
 * Chooses the text for a count, and writes the number as the language does. `lang` is a BCP 47 tag; the type parameter
 * names its forms besides `other`, so that a missing one does not compile.
 */
export const pluralIn = <Form extends Intl.LDMLPluralRule = never>(
  lang: string,
): ((count: number, forms: Forms<Form>) => string) => {
  const rules = new Intl.PluralRules(lang);
  const numbers = new Intl.NumberFormat(lang);
  return (count, forms) => {
    const texts: Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string } = forms;
    return (texts[rules.select(count)] ?? texts.other).replaceAll('{n}', numbers.format(count));
  };
};
