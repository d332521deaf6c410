/** Texts with a count in Arabic. */
import { pluralIn } from '../plural.ts';

export const count = pluralIn<'one' | 'two' | 'few' | 'many'>('ar');
