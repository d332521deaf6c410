/** Texts with a count, and numbers, in Turkish. */
import { pluralIn } from '@cipherchat/widget/languages';

const numbers = new Intl.NumberFormat('tr');

export const count = pluralIn<'one'>('tr');

export const numeral = (value: number): string => numbers.format(value);
