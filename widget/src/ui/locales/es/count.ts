/** Texts with a count in Spanish. */
import { pluralIn } from '../plural.ts';

export const count = pluralIn<'one'>('es');
