/**
 * What is tried where a websocket does not open: HTTP polling, and the question why. Most conversations never need it,
 * so it is loaded after the first failure.
 */
import { watchPagePolicy } from './page-policy.ts';
import { TransportError, type Link } from './port.ts';
import { connectSocket, type Attempt } from './socket-link.ts';
import { strangerAnswers } from './stranger.ts';

export type OtherWay = {
  /** The code of a request that got no answer. */
  readonly whyNot: (kind: 'http' | 'ws') => Promise<'policy' | 'intercepted' | 'unreachable'>;
  readonly open: (attempt: Omit<Attempt, 'via'>) => Promise<Link>;
};

/** A policy of the page that stops a request is heard of from now on: it stops the next one as well. */
export const createOtherWay = (origin: string): OtherWay => {
  const { forbids } = watchPagePolicy(origin);
  let asking: Promise<boolean> | undefined;
  /** Requests that fail together ask together. */
  const isStranger = (): Promise<boolean> => {
    asking ??= strangerAnswers(origin).finally(() => (asking = undefined));
    return asking;
  };
  const whyNot: OtherWay['whyNot'] = async (kind) => {
    if (await forbids(kind)) return 'policy';
    return kind === 'http' && (await isStranger()) ? 'intercepted' : 'unreachable';
  };
  return {
    whyNot,
    open: async (attempt) => {
      try {
        return await connectSocket({ ...attempt, via: 'polling' });
      } catch (cause) {
        const isSilent = cause instanceof TransportError && cause.code === 'unreachable';
        throw isSilent ? new TransportError(await whyNot('http')) : cause;
      }
    },
  };
};
