/** Texts with a count in Simplified Chinese. */
import { pluralIn } from '@cipherchat/widget/languages';

export const count = pluralIn('zh-Hans');
