/** Type 2: another wording for a text that the same account sent. */
import { changingKind } from '../kind.ts';

export const edit = changingKind(2);
