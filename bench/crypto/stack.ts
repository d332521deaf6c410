/** What the own protocol and the anchors have in common: two ends that take turns. */

/** Each call does the work of both ends. */
export type Stack = {
  /** A session from keys that are there already, up to the first message of 200 bytes that the responder has opened. */
  readonly setUp: () => Promise<unknown>;
  /** Seals and opens 200 bytes, always in the same direction. */
  readonly sealOpen: () => Promise<unknown>;
  /** The same; the two ends take turns, so that every message turns the ratchet of a stack that has one. */
  readonly alternate: () => Promise<unknown>;
};

export const MESSAGE_BYTES = 200;
