/** Whether this inbox believes what a site says of its user (PROTOCOL 21.4). */
import { decodeCbor, HOUR_MS, Refusal, type AccountId } from '@cipherchat/protocol';
import { conversationOf } from '../base/conversation-id.ts';
import { shownName } from '../base/shown-name.ts';
import type { Vouched, VouchRefusal } from '../base/visitor.ts';
import type { Entry } from '../contents/forms/registers.ts';
import { VOUCH_KEY_FIELD, vouchKey } from '../contents/forms/setting-fields.ts';
import { judgeVouch, vouchedKeyIn, type VouchKey } from '../crypto/vouch.ts';
import type { ArrivedChange } from '../rows/message-changes.ts';
import { registers } from '../rows/own-device-rows.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';

const ALGORITHMS = { 1: 'EdDSA', 2: 'ES256' } as const;

/** As the owner has entered them, on any own device. */
export const siteKeys = async (copy: WorkingCopy): Promise<readonly VouchKey[]> =>
  (await copy.list(registers, { group: 'registers' })).flatMap(({ value: { scope, entry } }) => {
    const [field, , , , value] = decodeCbor(entry) as unknown as Entry;
    const key = scope === 'settings' && field === VOUCH_KEY_FIELD ? vouchKey.read(value) : undefined;
    return key === undefined ? [] : [{ alg: ALGORITHMS[key[0]], publicKey: key[1] }];
  });

const WHY: Readonly<Partial<Record<string, VouchRefusal>>> = {
  expired: 'expired',
  'not-allowed': 'other-address',
  'not-authentic': 'unknown-key',
};

type Believed = Pick<Vouched, 'user' | 'name' | 'email'> & { readonly key: string };

/** In a team, the site vouches towards its owner, whoever reads it. The server tells the hour alone. */
export const believed = async (
  token: string,
  { account, conversation, sent, at }: ArrivedChange,
  own: AccountId,
  keys: readonly VouchKey[],
): Promise<Believed | VouchRefusal> => {
  const room = conversationOf(conversation);
  const owner = room.kind === 'team' ? room.owner : own;
  const stored = at - (at % HOUR_MS);
  try {
    const { user, name, email } = await judgeVouch(token, { sender: account, owner, keys, at: Math.max(sent, stored) });
    const shown = { name: shownName(name ?? '') || undefined, email: shownName(email ?? '') || undefined };
    return { user: shownName(user), ...shown, key: vouchedKeyIn(token) };
  } catch (cause) {
    if (cause instanceof Refusal) return WHY[cause.code] ?? 'invalid';
    throw cause;
  }
};
