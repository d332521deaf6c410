/**
 * The new browser's side of a move (PROTOCOL 22.2). A link can come from anyone, so nothing is stored before the user
 * has seen whose conversation it is. Then all of it is one row, which the engine carries out (`carry-out-move.ts`).
 */
import { AccountId, equalBytes } from '@cipherchat/protocol';
import { fetchLists } from '../accounts/fetch-lists.ts';
import { readAddress } from '../accounts/identity.ts';
import { beginningOf } from '../base/beginning-of.ts';
import type { LinkResult } from '../base/devices.ts';
import type { TakeStep } from '../base/moves.ts';
import { decodeContent } from '../contents/content.ts';
import { shownOf } from '../contents/registry.ts';
import { authentic } from '../linking/authentic.ts';
import { joinOverLink } from '../linking/join-over-link.ts';
import { LinkEnd, resultOf } from '../linking/rendezvous.ts';
import { intents, MOVE } from '../rows/intents.ts';
import { putRow } from '../rows/put-row.ts';
import { TransportError } from '../transport/port.ts';
import { decodeMoveGrant, oldAccountOf, type MoveGrant } from './move-grant.ts';
import type { MoveSide, MovesParts } from './moves-parts.ts';

/** To recognise the conversation by. */
const NEWEST = 2;
const NEWEST_UNITS = 120;

/** For the owner of this page, and of one visitor. A browser joins nothing else. */
const readGrant = (bytes: Uint8Array, owner: AccountId): Promise<MoveGrant> =>
  authentic(() => {
    const grant = decodeMoveGrant(bytes);
    if (!equalBytes(grant.owner, AccountId.toBytes(owner))) throw new LinkEnd('not-authentic');
    oldAccountOf(grant);
    for (const [, , content] of grant.messages) decodeContent(content);
    return grant;
  });

/** The owner's newest list, which is not older than the one that the old browser has. */
const ownerList = async ({ directory, owner }: MovesParts, least: number): Promise<Uint8Array> => {
  try {
    const list = (await authentic(() => fetchLists(directory, owner))).at(-1);
    if (list === undefined || list.version < least) throw new LinkEnd('not-authentic');
    return list.bytes;
  } catch (cause) {
    throw cause instanceof TransportError ? new LinkEnd('unreachable') : cause;
  }
};

type Question = Omit<Extract<TakeStep, { readonly step: 'question' }>, 'step' | 'answer'>;

const questionOf = ({ messages, owner }: MoveGrant): Question => {
  const texts = messages.flatMap(([account, , content]) => {
    const { body } = decodeContent(content);
    const shown = body.type === 'unknown' ? undefined : shownOf(body, { mine: true, peerName: undefined });
    const mine = !equalBytes(account, owner);
    return shown?.kind === 'text' ? [{ mine, text: beginningOf(shown.text, NEWEST_UNITS) }] : [];
  });
  return { count: texts.length, newest: texts.slice(-NEWEST) };
};

const isOccupied = ({ use }: MovesParts): Promise<boolean> =>
  use(async (store) => (await readAddress(store)) !== undefined);

const take = async (side: MoveSide<TakeStep>, code: string): Promise<void> => {
  const { parts, hear } = side;
  const { way, grant: bytes } = await joinOverLink(side as MoveSide<unknown>, code);
  const grant = await readGrant(bytes, parts.owner);
  const list = await ownerList(parts, grant.listVersion);
  const joins = await way.answer<boolean>((answer) => hear({ step: 'question', ...questionOf(grant), answer }));
  if (!joins) throw new LinkEnd('cancelled');
  // Another tab may have begun a conversation meanwhile.
  if (await isOccupied(parts)) throw new LinkEnd('occupied');
  const intent = { kind: 'move', step: 'takes', grant: bytes, list } as const;
  await parts.use((store) => store.commit([putRow(intents, MOVE, intent)]));
  parts.wrote();
};

/** See `MovesFacet.take`. */
export const receiveMove = (side: MoveSide<TakeStep>, code: string): Promise<LinkResult> =>
  resultOf(async () => {
    if (await isOccupied(side.parts)) throw new LinkEnd('occupied');
    await take(side, code);
  });
