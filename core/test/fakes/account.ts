/** The account of a fake client. */
import { ChatError } from '../../src/base/errors.ts';
import type { PushAnswer, PushRequest } from '../../src/base/push-request.ts';
import type { ReceiptSettings } from '../../src/base/view.ts';
import type { AccountFacet } from '../../src/facade/account.ts';
import { FakeMoves } from './moves.ts';
import { READY, type FakeWorld } from './fake-world.ts';

const MAX_NAME_BYTES = 128;

const checked = (name: string): string | undefined => {
  if (new TextEncoder().encode(name).length > MAX_NAME_BYTES) throw new ChatError('name-too-long');
  return name === '' ? undefined : name;
};

export class FakeAccount implements AccountFacet {
  readonly #world: FakeWorld;
  /** What the server makes of requests about pushes. */
  pushAnswer: PushAnswer = 'done';
  readonly moving: FakeMoves;
  #receipts: ReceiptSettings = { delivered: true, read: true };

  constructor(world: FakeWorld) {
    this.#world = world;
    this.moving = new FakeMoves(world);
  }

  async create({ name = '' }: { readonly name?: string }): Promise<void> {
    this.#world.asked('account.create', name);
    this.#world.setState({ phase: 'ready', address: READY.address, name: checked(name) });
  }

  async useInvitation(code: string): Promise<void> {
    this.#world.asked('account.useInvitation', code);
  }

  async setName(name: string): Promise<void> {
    this.#world.asked('account.setName', name);
    this.#world.setState({ name: checked(name) });
  }

  async push(request: PushRequest): Promise<PushAnswer> {
    this.#world.asked('account.push', request.kind);
    return Promise.resolve(this.pushAnswer);
  }

  async forget({ asksToDelete }: { readonly asksToDelete: boolean }): Promise<void> {
    this.#world.asked('account.forget', asksToDelete);
    this.#world.emit({ kind: 'forgotten' });
  }

  moves(): Promise<FakeMoves> {
    return Promise.resolve(this.moving);
  }

  async receipts(): Promise<ReceiptSettings> {
    return this.#receipts;
  }

  async setReceipts(settings: ReceiptSettings): Promise<void> {
    this.#world.asked('account.setReceipts', settings);
    this.#receipts = settings;
  }
}
