/** Texts with a count in Korean. */
import { pluralIn } from '@cipherchat/widget/languages';

export const count = pluralIn('ko');
