/** Texts with a count in German. */
import { pluralIn } from '@cipherchat/widget/languages';

export const count = pluralIn<'one'>('de');
