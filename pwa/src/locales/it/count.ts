/** Texts with a count in Italian. */
import { pluralIn } from '@cipherchat/widget/languages';

export const count = pluralIn<'one'>('it');
