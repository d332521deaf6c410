/** Type 3: messages of the sender's own account that it takes back. */
import { changingKind } from '../kind.ts';

export const deletion = changingKind(3);
