/** What the inbox keeps of conversations that go on in another browser (PROTOCOL 22.2). */
import type { AccountId } from '@cipherchat/protocol';
import { plain } from './records.ts';

/** A step that has arrived. `hash`: hexadecimal digits. `at`: when the server stored it, in ms since 1970. */
export type KeptMove = { readonly account: AccountId; readonly hash: string; readonly at: number };

export type KnownMoves = {
  readonly announced: readonly KeptMove[];
  readonly claimed: readonly (KeptMove & { readonly from: AccountId })[];
  /** Hashes by which conversations were joined. They stay: each joins once. */
  readonly used: readonly string[];
};

/** Key `moves`. Written by the engine. Up to 0.1.0 none was written. */
export const knownMoves = plain<KnownMoves, 'moves'>('account', () => ['account', 0]);
