/** Texts with a count in Polish. */
import { pluralIn } from '@cipherchat/widget/languages';

export const count = pluralIn<'one' | 'few' | 'many'>('pl');
