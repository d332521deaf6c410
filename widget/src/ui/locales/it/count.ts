/** Texts with a count in Italian. */
import { pluralIn } from '../plural.ts';

export const count = pluralIn<'one'>('it');
