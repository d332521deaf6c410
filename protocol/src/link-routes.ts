/** The routes of a link (PROTOCOL 22.1). Only an inbox calls them. */
import { bytesUpTo, timeField } from './fields.ts';
import { MAX_LINK_BLOB_BYTES } from './limits.ts';
import { object } from './own-members.ts';
import type { Route } from './rest.ts';

/** Steps 0 to 3 are Q, M1, M2 and M3 (PROTOCOL 9.1). */
export type LinkStep = 0 | 1 | 2 | 3;

export const linkBlobField = bytesUpTo(1, MAX_LINK_BLOB_BYTES);

export const LINK_ROUTES = {
  /** Opens a rendezvous under a random id, 32 hexadecimal digits, for 5 minutes. */
  openLink: { method: 'POST', path: '/v1/links', authenticated: true, answer: object({ expires: timeField }) },
  /** The same bytes again succeed. */
  putLinkStep: { method: 'PUT', path: '/v1/links/:link/:step', authenticated: false, answer: object({}) },
  /** Waits for the blob, up to 25 s. The read of step 3 ends the rendezvous. */
  linkStep: {
    method: 'GET',
    path: '/v1/links/:link/:step',
    authenticated: false,
    answer: object({ blob: linkBlobField }),
  },
} as const satisfies Readonly<Record<string, Route>>;
