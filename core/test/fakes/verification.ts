/** Comparing safety numbers with a fake client: what a test says the number, the scan and the belief are. */
import type { ConversationId } from '../../src/base/conversation-id.ts';
import type {
  Comparison,
  ForkView,
  ScanVerdict,
  VerificationFacet,
  VerificationView,
} from '../../src/facade/verification.ts';
import type { FakeWorld } from './fake-world.ts';

export class FakeVerification implements VerificationFacet {
  readonly #world: FakeWorld;
  /** What the next scanned picture says. */
  verdict: ScanVerdict = 'same';
  /** Where it was compared, if a conversation has a mark. */
  compared: Omit<VerificationView, 'mark'> = { device: { isThis: true, name: undefined }, at: 0, canConfirm: false };

  /** Two lists, for conversations with the obstacle `fork`. */
  forked: ForkView | undefined;

  /** Two lists of the own account. */
  ownForked: ForkView | undefined;

  constructor(world: FakeWorld) {
    this.#world = world;
  }

  comparison(conversation: ConversationId): Promise<Comparison | undefined> {
    const number = this.#world.conversations.get(conversation)?.number;
    return Promise.resolve(number === undefined ? undefined : { number, picture: `cipherchat:verify:1:${number}` });
  }

  judgeScan(): Promise<ScanVerdict> {
    return Promise.resolve(this.verdict);
  }

  state(conversation: ConversationId): Promise<VerificationView | undefined> {
    const mark = this.#world.conversations.get(conversation)?.verified;
    return Promise.resolve(mark && { mark, ...this.compared });
  }

  async verify(conversation: ConversationId): Promise<void> {
    this.#world.asked('verification.verify', conversation);
    this.#world.update(conversation, { verified: 'verified' });
  }

  async answerRequest(conversation: ConversationId, answer: 'delete' | 'keep'): Promise<void> {
    this.#world.asked('verification.answerRequest', conversation, answer);
    this.#world.update(conversation, { asksToDelete: undefined });
  }

  fork(conversation: ConversationId): Promise<ForkView | undefined> {
    const isForked = this.#world.conversations.get(conversation)?.obstacle === 'fork';
    return Promise.resolve(isForked ? this.forked : undefined);
  }

  async chooseList(conversation: ConversationId, hash: string | undefined): Promise<void> {
    this.#world.asked('verification.chooseList', conversation, hash);
    if (hash !== undefined) this.#world.update(conversation, { obstacle: undefined });
  }

  ownFork(): Promise<ForkView | undefined> {
    return Promise.resolve(this.ownForked);
  }

  async chooseOwnList(hash: string | undefined): Promise<void> {
    this.#world.asked('verification.chooseOwnList', hash);
    if (this.ownForked === undefined) return;
    this.ownForked = { ...this.ownForked, isDecided: hash !== undefined, chosen: hash };
    this.#world.emit({ kind: 'conversations' });
  }

  async withdraw(conversation: ConversationId): Promise<void> {
    this.#world.asked('verification.withdraw', conversation);
    this.#world.update(conversation, { verified: undefined });
  }
}
