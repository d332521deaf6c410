/** Texts with a count in Japanese. */
import { pluralIn } from '../plural.ts';

export const count = pluralIn('ja');
