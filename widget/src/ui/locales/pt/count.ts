/** Texts with a count in Portuguese. */
import { pluralIn } from '../plural.ts';

export const count = pluralIn<'one'>('pt');
