/** What the other side sees besides the messages. */
import { find } from './drawn.ts';

/** The line below the box is open. */
export const seenBelow = async (): Promise<void> => {
  (await find('summary')).click();
};
