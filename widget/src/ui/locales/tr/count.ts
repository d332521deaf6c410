/** Texts with a count in Turkish. */
import { pluralIn } from '../plural.ts';

export const count = pluralIn<'one'>('tr');
