/** Texts with a count in Polish. */
import { pluralIn } from '../plural.ts';

export const count = pluralIn<'one' | 'few' | 'many'>('pl');
