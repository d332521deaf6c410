/** Texts with a count in Dutch. */
import { pluralIn } from '@cipherchat/widget/languages';

export const count = pluralIn<'one'>('nl');
