/** Texts with a count, and numbers, in Portuguese. The form `one` is for 0, too. */
import { pluralIn } from '@cipherchat/widget/languages';

const numbers = new Intl.NumberFormat('pt');

export const count = pluralIn<'one'>('pt');

export const numeral = (value: number): string => numbers.format(value);
