/** Texts with a count in Dutch. */
import { pluralIn } from '../plural.ts';

export const count = pluralIn<'one'>('nl');
