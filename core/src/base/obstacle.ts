/** Why nothing can be sent to an account, or why a message was not sent. Each has its words in the locales. */
export type Obstacle =
  /** The server gave keys or a list that are not the address's: `bad-signature`, `bad-chain`, `malformed`. */
  | 'other-keys'
  /** Two different lists of one version exist. */
  | 'fork'
  /** An older list than one seen before, or than the page demands. */
  | 'rollback'
  /** The owner has been away for more than 45 days: no list that is fresh enough to begin with. */
  | 'away-too-long'
  /** The server does not know the address. */
  | 'unknown-address'
  /** The server refuses for now (`rate-limited`, `mailbox-full`). */
  | 'refused'
  /** This browser cannot store: quota or private mode. */
  | 'storage';

/** Signs of an attack: the server vouches for other keys, or tells different devices different things. */
const SUSPECT: ReadonlySet<Obstacle> = new Set(['other-keys', 'fork', 'rollback']);

/**
 * Whether an obstacle stops the conversation. Every interface must then hide the composer and the seal that promises
 * privacy: the person at the other end may be someone else. The other obstacles are faults of network, server or
 * device, and pass.
 */
export const stopsConversation = (obstacle: Obstacle | undefined): boolean =>
  obstacle !== undefined && SUSPECT.has(obstacle);
