import { Refusal } from '@cipherchat/protocol';
import { LinkEnd } from './rendezvous.ts';

/** A message of the other side that is refused ends the link. */
export const authentic = async <T>(work: () => T | Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (cause) {
    throw cause instanceof Refusal ? new LinkEnd('not-authentic') : cause;
  }
};
