/** Two connected clients, one of which writes to the other. */

/** What becomes of one message. Each is called once. */
export type Course = {
  /** The receiver has it. */
  readonly received: () => void;
  /** The sender knows that the receiver has it. */
  readonly receipt: () => void;
};

export interface Pair {
  send(course: Course): void;
  /** Requests that the server refused. */
  readonly refusals: number;
  close(): void;
}

/** How clients acknowledge: each push by itself, or all of one turn of the event loop together. */
export type Acknowledging = 'each' | 'turn';

/** The smallest sealed message has 399 bytes. */
export const MESSAGE_BYTES = 399;
