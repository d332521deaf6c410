/** Why nothing can be sent to an account, or why a message was not sent. Each has its words in the locales. */
export type Obstacle =
  /** The server gave keys or a list that are not the address's: `bad-signature`, `bad-chain`, `malformed`. */
  | 'other-keys'
  /** Two different lists of one version exist. */
  | 'fork'
  /** An older list than the page demands. */
  | 'rollback'
  /**
   * The server lacks what a verified list names: a version that is held, the account, or keys of a listed device. It
   * passes when a device of the account has been online: an older copy of the server's data was restored.
   */
  | 'server-behind'
  /** A message of the account speaks of a newer list, and the server does not give it. The user may send anyway. */
  | 'list-missing'
  /** The owner has been away for more than 45 days: no list that is fresh enough to begin with. */
  | 'away-too-long'
  /** The server does not know the address. */
  | 'unknown-address'
  /** The account has ended. */
  | 'gone'
  /** The user goes on in another browser. Only a visitor has it. */
  | 'moved'
  /** Too many messages in a short time: they wait. */
  | 'limited'
  /** The mailbox of the other side is full: messages wait until there is room. */
  | 'mailbox-full'
  /** The server cannot store now: messages wait until it can. */
  | 'server-storage'
  /** The server refused a message for another reason. */
  | 'refused'
  /** This browser cannot store: quota or private mode. */
  | 'storage';

/** Refusals of the server that pass by themselves. Older builds know `refused` alone, so that is what a row has. */
export type PassingObstacle = 'limited' | 'mailbox-full' | 'server-storage';
/** Those that a band or a card tells. The end of the log says that a conversation goes on elsewhere. */
export type ToldObstacle = Exclude<Obstacle, 'moved'>;
/** Kept next to `refused`: what it is that passes, and when the next try begins, in milliseconds since 1970. */
export type Passing = { readonly obstacle: PassingObstacle; readonly retryAt: number };
/** Older builds do not know `gone`: rows have `unknown-address`, and the row of the conversation says that it ended. */
export type WrittenObstacle = Exclude<Obstacle, 'gone' | 'moved'>;
export type KeptObstacle = Exclude<WrittenObstacle, PassingObstacle>;

export const isRefusalForNow = (obstacle: Obstacle): obstacle is PassingObstacle =>
  obstacle === 'limited' || obstacle === 'mailbox-full' || obstacle === 'server-storage';

/** Signs of an attack: the server vouches for other keys, or tells different devices different things. */
type Suspect = 'other-keys' | 'fork' | 'rollback';
const SUSPECT: ReadonlySet<Obstacle> = new Set<Suspect>(['other-keys', 'fork', 'rollback']);

/**
 * Whether an obstacle stops the conversation. Every interface must then hide the composer and the seal that promises
 * privacy: the person at the other end may be someone else. The other obstacles are faults of network, server or
 * device, and pass.
 */
export const stopsConversation = (obstacle: Obstacle | undefined): obstacle is Suspect =>
  obstacle !== undefined && SUSPECT.has(obstacle);

/** Whether messages wait for its end instead of the user's decision. */
export const passes = (obstacle: Obstacle): boolean => obstacle === 'server-behind';
