/** Texts with a count, and numbers, in Ukrainian. */
import { pluralIn } from '@cipherchat/widget/languages';

const numbers = new Intl.NumberFormat('uk');

export const count = pluralIn<'one' | 'few' | 'many'>('uk');

export const numeral = (value: number): string => numbers.format(value);
