/** English words for counts. */

export const plural = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${many}`;

/** What becomes of messages while nothing can be sent. */
export const waits = (count: number): string =>
  count === 0
    ? 'You can still write: messages are sent later.'
    : `${plural(count, 'message waits', 'messages wait')} here.`;
