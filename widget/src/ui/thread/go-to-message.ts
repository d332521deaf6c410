/** Leads the reader to one message, wherever in the log it is. An inbox does so after a search. */
import { PartEvent } from '../events.ts';
import type { CipherLog } from '../message-log/cipher-log.ts';
import type { CipherThread } from './cipher-thread.ts';

/** The mark on the message. */
const MARK_MS = 2_400;
/** Frames until the message has to be there: a store that answers late takes some. */
const MOST_FRAMES = 600;

const frame = (): Promise<number> => new Promise(requestAnimationFrame);

/** The rows stand in the order of the texts. */
const rowOf = ({ shown, renderRoot }: CipherLog, id: string): HTMLElement | undefined => {
  const at = shown.items.filter(({ kind }) => kind === 'text').findIndex((item) => item.id === id);
  return at < 0 ? undefined : [...renderRoot.querySelectorAll<HTMLElement>('.row')][at];
};

/** Undefined where it does not come: the message is gone, or the element. */
const comes = async <T>(log: CipherLog, find: () => T | undefined): Promise<T | undefined> => {
  for (let left = MOST_FRAMES; left > 0 && log.isConnected; left -= 1) {
    const found = find();
    if (found !== undefined) return found;
    await frame();
  }
  return undefined;
};

/** A frame around it, which fades. The row has the focus: a screen reader reads it. */
const mark = (row: HTMLElement): void => {
  row.tabIndex = -1;
  row.focus({ preventScroll: true });
  const [seen, gone] = ['var(--cipher-signal)', 'transparent'].map((color) => ({ outline: `2px solid ${color}` }));
  const keyframes = [seen, seen, gone].map((one) => ({ ...one, outlineOffset: '2px' }));
  row.querySelector('.bubble')?.animate(keyframes, { duration: MARK_MS, id: 'found' });
};

/** `id`: as `TextItem.id`. Resolves with whether the message is in view. */
export const goToMessage = async (thread: CipherThread, id: string): Promise<boolean> => {
  await thread.updateComplete;
  const log = thread.renderRoot.querySelector('cipher-log');
  const [found] = await thread.client.messages.items(thread.conversation, [id]);
  if (log === null || found?.item?.kind !== 'text') return false;
  await comes(log, () => log.loaded || undefined);
  // The log leads to what is new first.
  await frame().then(frame);
  if (rowOf(log, id) === undefined) log.dispatchEvent(new PartEvent(found.item.order));
  if ((await comes(log, () => rowOf(log, id))) === undefined) return false;
  await frame().then(frame);
  const row = rowOf(log, id);
  row?.scrollIntoView({ block: 'center' });
  if (row !== undefined) mark(row);
  return row !== undefined;
};
