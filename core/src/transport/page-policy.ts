/**
 * What the Content-Security-Policy of the page forbids. A request that it stops fails like one without a network; only
 * an event of the document tells them apart.
 */
import { isProbing } from './stranger.ts';

type Violation = Event & {
  readonly effectiveDirective?: string;
  readonly blockedURI?: string;
  readonly disposition?: string;
};

export type PagePolicy = {
  /** Whether it stopped a request of this kind to the server. The event may come a task after the failure. */
  readonly forbids: (kind: 'http' | 'ws') => Promise<boolean>;
};

/** A policy stays the same for the whole life of a page. Workers and Node have no document, and forbid nothing. */
export const watchPagePolicy = (
  origin: string,
  page: Pick<EventTarget, 'addEventListener'> | undefined = (globalThis as { readonly document?: EventTarget })
    .document,
): PagePolicy => {
  const forbidden = new Set<string>();
  page?.addEventListener('securitypolicyviolation', (event) => {
    const { effectiveDirective, blockedURI = '', disposition } = event as Violation;
    if (effectiveDirective !== 'connect-src' || disposition === 'report' || isProbing()) return;
    // For websockets some browsers name the scheme alone.
    if (/^wss?$/u.test(blockedURI) || blockedURI.startsWith(origin.replace('http', 'ws'))) forbidden.add('ws');
    else if (blockedURI.startsWith(origin)) forbidden.add('http');
  });
  return {
    forbids: async (kind) => {
      await new Promise((resolve) => setTimeout(resolve));
      return forbidden.has(kind);
    },
  };
};
