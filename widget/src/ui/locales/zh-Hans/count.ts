/** Texts with a count in Simplified Chinese. */
import { pluralIn } from '../plural.ts';

export const count = pluralIn('zh-Hans');
