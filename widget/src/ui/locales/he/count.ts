/** Texts with a count in Hebrew. */
import { pluralIn } from '../plural.ts';

export const count = pluralIn<'one' | 'two'>('he');
