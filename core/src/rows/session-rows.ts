/** The sessions with one device of another account, as the engine keeps them between messages. */
import type { AccountId, DeviceId } from '@cipherchat/protocol';
import type { Platform } from '../crypto/platform.ts';
import { decodeSessionSet, encodeSessionSet } from '../crypto/session-codec.ts';
import { emptySessionSet, pruneSessionsAt, type SessionSet } from '../crypto/session-set.ts';
import { defineRows, type Rows } from './define-rows.ts';

/** `account`: address of the device's account. An envelope that names another account for the device is refused. */
export type SessionRecord = { readonly account: AccountId; readonly set: SessionSet };

/** The one group of all sessions. */
export const SESSIONS = 'sessions';

/** Key: device id. Order: the time from which there is something to prune. Written by the engine. */
export type SessionRows = Rows<SessionRecord, DeviceId>;

/** The bytes also name a format of their own (`crypto/session-codec.ts`). */
export const sessionRows = (platform: Platform): SessionRows =>
  defineRows<SessionRecord, Promise<SessionRecord>, DeviceId>({
    table: 'sessions',
    cached: true,
    upgrades: [],
    toRow: (key, { account, set }) => {
      const { bytes, keys } = encodeSessionSet(set);
      const order = Math.min(pruneSessionsAt(set), Number.MAX_SAFE_INTEGER);
      return { key, group: SESSIONS, order, value: { account, bytes }, handles: keys };
    },
    fromRow: async ({ value, handles = [] }) => {
      const { account, bytes } = value as { readonly account: AccountId; readonly bytes: Uint8Array };
      return { account, set: await decodeSessionSet(platform, { bytes, keys: handles }) };
    },
  });

export const noSessions = (account: AccountId): SessionRecord => ({ account, set: emptySessionSet });
