/**
 * The old browser's side of a move (PROTOCOL 22.2). That the conversation goes on elsewhere is stored before the grant
 * leaves: whoever has the grant finds a conversation that was announced, wherever this page ends.
 */
import { AccountId, MessageId, Refusal } from '@cipherchat/protocol';
import { contacts } from '../accounts/contacts.ts';
import { loadIdentity, type Identity } from '../accounts/identity.ts';
import { messagesOfText } from '../backup/kept-messages.ts';
import type { BackupMessage } from '../backup/record-texts.ts';
import { directConversation } from '../base/conversation-id.ts';
import type { LinkResult } from '../base/devices.ts';
import type { GiveStep, MovedView } from '../base/moves.ts';
import { moveHash } from '../crypto/move-hash.ts';
import { grantOverLink } from '../linking/grant-over-link.ts';
import { LinkEnd, resultOf, type Rendezvous } from '../linking/rendezvous.ts';
import { intents, MOVE, type Intent } from '../rows/intents.ts';
import { putRow } from '../rows/put-row.ts';
import { readRow, readRows } from '../rows/read-rows.ts';
import {
  conversations,
  ledger,
  ledgerGroup,
  messages,
  outbox,
  OUTBOX_GROUPS,
  type TextRecord,
} from '../rows/records.ts';
import type { ChatStore } from '../storage/port.ts';
import { encodeMoveGrant, MAX_MESSAGE_BYTES, type MovedMessage } from './move-grant.ts';
import type { MoveSide, MovesParts } from './moves-parts.ts';

const SECRET_BYTES = 32;
/** The engine stores and announces meanwhile. */
const LOOK_EVERY_MS = 300;
/** What a message takes next to its content. */
const MESSAGE_OVERHEAD = 64;

/** Nothing for a row that cannot be written as a content, and for one that no grant has room for. */
const writtenOf = (key: string, row: TextRecord, identity: Identity): readonly BackupMessage[] => {
  try {
    const written = messagesOfText(key, row, identity);
    return written.filter(({ content }) => content.length + MESSAGE_OVERHEAD < MAX_MESSAGE_BYTES);
  } catch (cause) {
    if (cause instanceof Refusal) return [];
    throw cause;
  }
};

const messagesFor = async (
  store: ChatStore,
  identity: Identity,
  owner: AccountId,
): Promise<readonly MovedMessage[]> => {
  const rows = await readRows(store, messages, { group: directConversation(owner) });
  return rows
    .flatMap(({ key, value }) => (value.kind === 'text' ? writtenOf(key, value, identity) : []))
    .map(({ sender, device, content, received }) => [sender, device, content, received] as const);
};

const ask = async ({ use, wrote }: MovesParts, intent: Intent): Promise<void> => {
  await use((store) => store.commit([putRow(intents, MOVE, intent)]));
  wrote();
};

/** The user writes here again. Also where nothing had been stored yet: then the wish takes the place of the first. */
export const stay = (parts: MovesParts): Promise<void> =>
  ask(parts, { kind: 'move', step: 'stays', conversation: directConversation(parts.owner) });

/** Stores the announcement, and that the conversation goes on elsewhere. */
const announce = async (parts: MovesParts, identity: Identity, secret: Uint8Array, way: Rendezvous): Promise<void> => {
  const id = MessageId.fromBytes(parts.platform.random(16));
  const hash = await moveHash(identity.account, AccountId.toBytes(parts.owner), secret);
  const conversation = directConversation(parts.owner);
  await ask(parts, { kind: 'move', step: 'gives', conversation, id, hash });
  await way.until(async () => {
    const row = await parts.use((store) => readRow(store, conversations, conversation));
    return row?.ended?.announced === id ? true : undefined;
  }, LOOK_EVERY_MS);
};

const give = async (side: MoveSide<GiveStep>, identity: Identity): Promise<void> => {
  const { parts } = side;
  const { owner, platform, use } = parts;
  const announced: Promise<void>[] = [];
  try {
    await grantOverLink(side, undefined, async (_, way) => {
      const [contact, row, known] = await use((store) =>
        Promise.all([
          readRow(store, contacts, owner),
          readRow(store, conversations, directConversation(owner)),
          messagesFor(store, identity, owner),
        ]),
      );
      if (contact === undefined || known.length === 0) throw new LinkEnd('no-account-key');
      const secret = platform.random(SECRET_BYTES);
      announced.push(announce(parts, identity, secret, way));
      await announced[0];
      return encodeMoveGrant({
        secret,
        owner: AccountId.toBytes(owner),
        listVersion: contact.list.version,
        messages: known,
        name: row?.name,
      });
    });
  } catch (cause) {
    // The other browser may have the grant all the same. The announcement stays, and nothing is lost on either side.
    if (announced.length > 0) await stay(parts);
    throw cause;
  }
};

/** See `MovesFacet.give`. */
export const giveMove = (side: MoveSide<GiveStep>): Promise<LinkResult> =>
  resultOf(async () => {
    const identity = await side.parts.use((store) => loadIdentity(store, side.parts.platform));
    if (identity?.accountKey.privateKey === undefined) throw new LinkEnd('no-account-key');
    await give(side, identity);
  });

/** See `MovesFacet.moved`. */
export const readMoved = async (store: ChatStore, owner: AccountId): Promise<MovedView | undefined> => {
  const conversation = directConversation(owner);
  const announced = (await readRow(store, conversations, conversation))?.ended?.announced;
  if (announced === undefined) return undefined;
  for (const group of OUTBOX_GROUPS)
    for (const { value } of await readRows(store, outbox, { group }))
      if (value.conversation === conversation) return { isDelivered: false };
  const sent = await readRows(store, ledger, { group: ledgerGroup(conversation).waiting });
  const isUnderWay = sent.some(({ value }) => value.messageId === announced && value.delivered.length === 0);
  return { isDelivered: !isUnderWay };
};
