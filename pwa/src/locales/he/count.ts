/** Texts with a count in Hebrew. */
import { pluralIn } from '@cipherchat/widget/languages';

export const count = pluralIn<'one' | 'two'>('he');
