/** Texts with a count in French. */
import { pluralIn } from '@cipherchat/widget/languages';

export const count = pluralIn<'one'>('fr');
