/** Comparing safety numbers, as one tab does it. What it writes is a wish, which the engine carries out. */
import { loadIdentity, readAddress } from '../accounts/identity.ts';
import { directConversation, type ConversationId } from '../base/conversation-id.ts';
import { judgeScan } from '../crypto/verification-picture.ts';
import type { Platform } from '../crypto/platform.ts';
import type { ScanVerdict, VerificationFacet, VerificationView } from '../facade/verification.ts';
import { deviceNameKey, deviceNames } from '../rows/device-rows.ts';
import { fromHex } from '@cipherchat/protocol';
import { endsOf, readComparison } from './compare.ts';
import { readFork } from './read-fork.ts';
import { putRow } from '../rows/put-row.ts';
import { readRow } from '../rows/read-rows.ts';
import { beliefKey, beliefs, contactWishes, type ContactWish } from '../rows/verification-rows.ts';
import type { ChatStore } from '../storage/port.ts';

export type VerificationParts = {
  /** Rejects with a `ChatError` where the store refuses, or was closed. */
  readonly use: <T>(work: (store: ChatStore) => Promise<T>) => Promise<T>;
  readonly platform: Platform;
  readonly now: () => number;
  /** A row was written that the engine has to read, and other tabs have to show. */
  readonly wrote: (conversation: ConversationId) => void;
};

const readState = async (
  store: ChatStore,
  platform: Platform,
  conversation: ConversationId,
): Promise<VerificationView | undefined> => {
  const belief = await readRow(store, beliefs, beliefKey(conversation));
  if (belief?.mark === undefined) return undefined;
  const { mark, at, device } = belief;
  const [identity, named] = await Promise.all([
    loadIdentity(store, platform),
    readRow(store, deviceNames, deviceNameKey(device)),
  ]);
  const canConfirm = mark === 'compared' && identity?.accountKey.privateKey !== undefined;
  return { mark, at, canConfirm, device: { isThis: identity?.device === device, name: named?.name } };
};

export const openVerification = ({ use, platform, now, wrote }: VerificationParts): VerificationFacet => {
  const ends = (conversation: ConversationId) => use((store) => endsOf(store, conversation));
  const wish = async (value: ContactWish): Promise<void> => {
    const { kind, conversation } = value;
    await use((store) => store.commit([putRow(contactWishes, `wish:${kind}:${conversation}`, value)]));
    wrote(conversation);
  };
  const verify = (conversation: ConversationId, verified: boolean): Promise<void> =>
    wish({ kind: 'verify', conversation, verified, at: now() });
  const chooseList: VerificationFacet['chooseList'] = (conversation, hash = '') =>
    wish({ kind: 'choose-list', conversation, chosen: fromHex(hash) ?? new Uint8Array(0), at: now() });
  /** No messages are in it; registers and the list of the own account are kept under it as those of a contact are. */
  const ownConversation = async (): Promise<ConversationId | undefined> => {
    const own = await use(readAddress);
    return own && directConversation(own.address);
  };
  return {
    comparison: (conversation) => use((store) => readComparison(store, conversation)),
    judgeScan: async (conversation, scanned): Promise<ScanVerdict> => {
      const both = await ends(conversation);
      return both === undefined ? 'different' : judgeScan(scanned, ...both);
    },
    state: (conversation) => use((store) => readState(store, platform, conversation)),
    verify: (conversation) => verify(conversation, true),
    withdraw: (conversation) => verify(conversation, false),
    answerRequest: (conversation, kind) => wish({ kind, conversation, at: now() }),
    fork: (conversation) => use((store) => readFork(store, conversation)),
    chooseList,
    ownFork: async () => {
      const own = await ownConversation();
      return own && use((store) => readFork(store, own));
    },
    chooseOwnList: async (hash) => {
      const own = await ownConversation();
      if (own !== undefined) await chooseList(own, hash);
    },
  };
};
