/** Type 4: a reaction to a message. */
import { changingKind } from '../kind.ts';

export const reaction = changingKind(4);
