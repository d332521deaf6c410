/** Texts with a count in German. */
import { pluralIn } from '../plural.ts';

export const count = pluralIn<'one'>('de');
