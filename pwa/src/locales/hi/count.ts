/** Texts with a count in Hindi. The form `one` is for 0 and 1, so it writes the number too. */
import { pluralIn } from '@cipherchat/widget/languages';

export const count = pluralIn<'one'>('hi');
