/** The sessions of a device as a thief copied them: what they open of the envelopes that went to it. */
import { fromBase64Url, fromHex, Refusal, type SendRequest } from '@cipherchat/protocol';
import { withoutEpochs } from '../../src/crypto/epoch-policy.ts';
import type { Platform } from '../../src/crypto/platform.ts';
import { openWithSet, type SessionSet } from '../../src/crypto/session-set.ts';
import { SESSIONS, sessionRows } from '../../src/client/sessions.ts';
import type { MemoryProfile } from '../../src/storage/memory/memory-profile.ts';
import type { Tab } from '../scenarios/support/chat.ts';

type Sealed = { readonly id: string; readonly message: string };

/** Every envelope that left these tabs for the device, in order. */
export const sentTo = (device: string, tabs: readonly Tab[]): readonly Sealed[] =>
  tabs.flatMap(({ wire }) =>
    wire.log.flatMap(({ name, request }) => {
      if (name !== 'envelope:send') return [];
      const { id, receivers } = request as SendRequest;
      return receivers.filter((one) => one.device === device).map(({ message }) => ({ id, message }));
    }),
  );

/** Ids of the envelopes that these tabs have stored and acknowledged. */
export const acknowledgedIn = (tabs: readonly Tab[]): ReadonlySet<string> =>
  new Set(
    tabs.flatMap(({ wire }) =>
      wire.log.flatMap(({ name, request }) =>
        name === 'mailbox:acknowledge' ? (request as { readonly envelopes: readonly string[] }).envelopes : [],
      ),
    ),
  );

export const sessionsIn = async (platform: Platform, profile: MemoryProfile): Promise<readonly SessionSet[]> => {
  const { fromRow } = sessionRows(platform);
  const rows = profile.list('sessions', { group: SESSIONS });
  return await Promise.all(rows.map(async (row) => (await fromRow(row)).set));
};

/** Ids of those that one of the sessions opens. */
export const openable = async (
  platform: Platform,
  sets: readonly SessionSet[],
  envelopes: readonly Sealed[],
  now: number,
): Promise<readonly string[]> => {
  const opened: string[] = [];
  for (const { id, message } of envelopes) {
    const sealed = {
      envelopeId: fromHex(id) ?? new Uint8Array(),
      message: fromBase64Url(message) ?? new Uint8Array(),
      now,
    };
    for (const set of sets) {
      try {
        await openWithSet(platform, withoutEpochs, set, sealed);
        opened.push(id);
      } catch (cause) {
        if (!(cause instanceof Refusal)) throw cause;
      }
    }
  }
  return opened;
};
