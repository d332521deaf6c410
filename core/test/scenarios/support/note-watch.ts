/**
 * What the server is given of a team's notes, as the server itself sees it. A note is known by its size alone, so no
 * client is asked which envelope has one.
 */
import { AccountId, parseGroupEntry, type ParsedSend } from '@cipherchat/protocol';
import type { Chat } from './chat.ts';

/** A body has the next power of two, and there is something around it (PROTOCOL 5.3). Nothing else here is so long. */
const CLASSES = [4_096, 8_192, 16_384];

const LENGTHS = [2_500, 5_000, 10_000];

/** A note about visitor number `about`, of 0 to 2. */
export const longNote = (about: number, mark: string): string => mark.padEnd(LENGTHS[about] ?? 0, ' note');

const aboutOf = (message: string): number => {
  const bytes = Math.floor((message.length * 3) / 4);
  return CLASSES.findLastIndex((length) => bytes >= length + 100);
};

export const isNote = ({ receivers }: { readonly receivers: readonly { readonly message: string }[] }): boolean =>
  receivers.some(({ message }) => aboutOf(message) >= 0);

export class NoteWatch {
  /** What no device may get, in words. */
  readonly leaks: string[] = [];
  /** Envelopes with a note that the server took. */
  taken = 0;
  readonly #chat: Chat;
  readonly #owner: AccountId;
  readonly #visitors: readonly AccountId[];
  /** Who was on the roster until when. A send may be under way in the moment in which its receiver is removed. */
  readonly #until = new Map<AccountId, number>();
  #before: readonly AccountId[] = [];

  constructor(chat: Chat, owner: AccountId, visitors: readonly AccountId[]) {
    [this.#chat, this.#owner, this.#visitors] = [chat, owner, visitors];
    const { mailbox, rosters } = chat.server.services;
    const [send, publish] = [mailbox.send.bind(mailbox), rosters.publish.bind(rosters)];
    rosters.publish = async (...asked) => {
      this.#before = this.members();
      await publish(...asked);
      const now = this.members();
      for (const one of this.#before) if (!now.includes(one)) this.#until.set(one, chat.clock.now());
    };
    mailbox.send = (sender, request, ...rest) => {
      this.#look(request);
      return send(sender, request, ...rest);
    };
  }

  /** By the newest roster that the server has. */
  members(): readonly AccountId[] {
    const bytes = this.#chat.server.data.kept.rosters.get(this.#owner)?.at(-1);
    return bytes === undefined ? [] : parseGroupEntry(bytes).members.map(({ account }) => AccountId.fromBytes(account));
  }

  #look({ receivers }: ParsedSend): void {
    const members = this.members();
    for (const { account, message } of receivers) {
      const about = aboutOf(message);
      if (about < 0) continue;
      this.taken += 1;
      const isMember = members.includes(account) || this.#until.get(account) === this.#chat.clock.now();
      if (!isMember) this.leaks.push(`a note went to ${account}, who is not on the roster`);
      if (this.#visitors[about] === account) this.leaks.push(`a note about ${account} went to it`);
    }
  }
}
