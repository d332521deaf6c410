/** Texts with a count in Hindi. */
import { pluralIn } from '../plural.ts';

export const count = pluralIn<'one'>('hi');
