/** The routes of a team's roster, which is public (PROTOCOL 8.3). Only an inbox calls them. */
import * as v from 'valibot';
import { bytesUpTo, countUpTo } from './fields.ts';
import { MAX_GROUP_ENTRY_BYTES, MIN_GROUP_ENTRY_BYTES } from './group-entry.ts';
import { MAX_GROUP_EPOCH } from './limits.ts';
import { object } from './own-members.ts';
import type { Route } from './rest.ts';

export const rosterEntryField = bytesUpTo(MIN_GROUP_ENTRY_BYTES, MAX_GROUP_ENTRY_BYTES);

export const ROSTER_ROUTES = {
  /**
   * Entries from epoch `from` on, ascending, at most 100; without `from` only the newest. `newest`: its epoch, 0 where
   * the account has no roster.
   */
  roster: {
    method: 'GET',
    path: '/v1/accounts/:account/roster',
    authenticated: false,
    answer: object({ entries: v.array(rosterEntryField), newest: countUpTo(MAX_GROUP_EPOCH) }),
  },
  /** The next entry. The same again succeeds. */
  publishRoster: {
    method: 'POST',
    path: '/v1/accounts/:account/roster',
    authenticated: true,
    answer: object({}),
  },
} as const satisfies Readonly<Record<string, Route>>;
