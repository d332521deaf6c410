/** Texts with a count in Arabic. */
import { pluralIn } from '@cipherchat/widget/languages';

export const count = pluralIn<'one' | 'two' | 'few' | 'many'>('ar');
