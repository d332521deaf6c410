/** The sends of one content: more than one where it goes to more devices than one may carry (PROTOCOL 8.3). */
import { AccountId, EnvelopeId, MAX_RECEIVERS_PER_SEND, type ParsedSend } from '@cipherchat/protocol';
import type { Contact } from '../accounts/contacts.ts';
import type { Platform } from '../crypto/platform.ts';

export type Sends = readonly [ParsedSend, ...ParsedSend[]];
export type Begun = ParsedSend & { readonly lists: NonNullable<ParsedSend['lists']> };

/** The one with all devices of this account, `devices` in number: the newest, or where they do not fit another one. */
export const sendWith = (
  sends: Begun[],
  { list }: Contact,
  devices: number,
  { random }: Pick<Platform, 'random'>,
): Begun => {
  const account = AccountId.fromBytes(list.account);
  const last = sends.at(-1);
  if (last?.lists.at(-1)?.account === account) return last;
  const fits = last !== undefined && last.receivers.length + devices <= MAX_RECEIVERS_PER_SEND;
  const send = fits ? last : { id: EnvelopeId.fromBytes(random(16)), receivers: [], lists: [] };
  if (!fits) sends.push(send);
  send.lists.push({ account, version: list.version });
  return send;
};
