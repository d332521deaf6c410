/** Texts with a count in Spanish. */
import { pluralIn } from '@cipherchat/widget/languages';

export const count = pluralIn<'one'>('es');
