/** Texts with a count in French. */
import { pluralIn } from '../plural.ts';

export const count = pluralIn<'one'>('fr');
