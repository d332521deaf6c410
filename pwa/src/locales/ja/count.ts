/** Texts with a count in Japanese. */
import { pluralIn } from '@cipherchat/widget/languages';

export const count = pluralIn('ja');
