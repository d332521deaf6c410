/** Texts with a count in Ukrainian. */
import { pluralIn } from '../plural.ts';

export const count = pluralIn<'one' | 'few' | 'many'>('uk');
