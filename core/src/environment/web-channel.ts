/** Notes between tabs over BroadcastChannel. In a browser without it, notes are neither sent nor received. */
import type { Channel, Note } from './port.ts';

/** A record, so that the compiler asks for a kind that is new. */
const KINDS: Readonly<Record<Note['kind'], true>> = {
  changed: true,
  work: true,
  ping: true,
  pong: true,
  state: true,
  reconnect: true,
  forgotten: true,
  writing: true,
};

/** Another build may send notes that this one does not know. They are ignored. */
const isNote = (data: unknown): data is Note =>
  typeof data === 'object' && data !== null && 'kind' in data && Object.hasOwn(KINDS, String(data.kind));

const SILENCE: Channel = { post: () => undefined, listen: () => () => undefined, close: () => undefined };

const open = (name: string): BroadcastChannel | undefined => {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
};

export const createWebChannel = (name: string): Channel => {
  const broadcast = typeof BroadcastChannel === 'undefined' ? undefined : open(name);
  if (broadcast === undefined) return SILENCE;
  let closed = false;
  return {
    post: (note) => {
      if (!closed) broadcast.postMessage(note);
    },
    listen: (listener) => {
      const hear = ({ data }: MessageEvent<unknown>): void => {
        if (isNote(data)) listener(data);
      };
      broadcast.addEventListener('message', hear);
      return () => broadcast.removeEventListener('message', hear);
    },
    close: () => {
      closed = true;
      broadcast.close();
    },
  };
};
