/** The body of type 22 (PROTOCOL 22.2), for whoever moves or joins a conversation: the kind carries it as it is. */
import { bytes, isMap, mapOf, oneOf, required, type Form } from './form.ts';
import { accountId } from './reference.ts';

const ANNOUNCED = 1;
const CLAIMED = 2;

export type Move =
  /** From the old browser: HASH("hash/move", old account ‖ owner account ‖ secret), 32 bytes. */
  | { readonly step: typeof ANNOUNCED; readonly hash: Uint8Array }
  /** From the new one: the secret itself, 32 bytes, and the old account, 20. */
  | { readonly step: typeof CLAIMED; readonly secret: Uint8Array; readonly oldAccount: Uint8Array };

const announced = mapOf<Extract<Move, { readonly step: typeof ANNOUNCED }>>({
  step: required(0, oneOf(ANNOUNCED)),
  hash: required(1, bytes(32)),
});
const claimed = mapOf<Extract<Move, { readonly step: typeof CLAIMED }>>({
  step: required(0, oneOf(CLAIMED)),
  secret: required(1, bytes(32)),
  oldAccount: required(2, accountId),
});

export const moveBody: Form<Move> = {
  read: (map) => (isMap(map) && map.get(0) === ANNOUNCED ? announced.read(map) : claimed.read(map)),
  write: (move) => (move.step === ANNOUNCED ? announced.write(move) : claimed.write(move)),
};
