/** Texts with a count in Korean. */
import { pluralIn } from '../plural.ts';

export const count = pluralIn('ko');
