/**
 * Type 22: a visitor's conversation goes on in another browser (PROTOCOL 22.2). Reserved: shown as "sent by a newer
 * version".
 */
import { bytes, isMap, mapOf, required, oneOf, type Form } from '../forms/form.ts';
import { accountId } from '../forms/reference.ts';
import { reservedKind, WITH_VISITOR } from '../kind.ts';

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

export const move = reservedKind({
  number: 22,
  ordered: true,
  to: WITH_VISITOR,
  outbox: 'keep-numbered',
});
