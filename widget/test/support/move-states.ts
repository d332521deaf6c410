/** A chat that goes on in another browser, step by step on both sides. */
import type { GiveStep, TakeStep } from '@cipherchat/core/view';
import { find } from './drawn.ts';
import { ClientOfVisitor, mine, theirs } from './fake-owner.ts';

/** A `WidgetState`. */
type MoveState = {
  readonly name: string;
  readonly client: () => Promise<ClientOfVisitor>;
  readonly arrange?: () => void;
  readonly then?: () => Promise<void>;
};

export const CODE = 'k7qd4xmp';
export const SHOWN: GiveStep = { step: 'code', code: CODE, lastsMs: 272_000 };
const QUESTION: TakeStep = {
  step: 'question',
  count: 40,
  newest: [
    { mine: true, text: 'Could they travel in one parcel?' },
    { mine: false, text: 'With pleasure. One parcel, and we wrap the second in tissue with a card.' },
  ],
  answer: () => undefined,
};

export const talked = (): ClientOfVisitor =>
  new ClientOfVisitor([mine('Two weeks is perfect.'), theirs('Then it is on my wheel on Monday.')]);

/** Opens the menu, and chooses the item that has the place `at` in it. */
export const choose = async (at: number): Promise<void> => {
  (await find('[aria-haspopup=menu]')).click();
  (await find(`[role=menuitem]:nth-of-type(${at})`)).click();
};

/** What is asked of the client takes its time. */
const asked = async <T>(read: () => T | undefined): Promise<T> => {
  for (;;) {
    const found = read();
    if (found !== undefined) return found;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
};

export const givenBy = (client: ClientOfVisitor) => asked(() => client.account.moving.giving);
export const takenBy = (client: ClientOfVisitor) => asked(() => client.account.moving.taking);

const giving = (name: string, step?: GiveStep): MoveState => {
  let client = talked();
  return {
    name,
    client: () => Promise.resolve((client = talked())),
    then: async () => {
      await choose(2);
      const link = await givenBy(client);
      if (step) link.hear(step);
      else link.end('wrong-digits');
      await find(step ? '.code, #digits' : '[role=alert]');
    },
  };
};

/** As after a camera has read the code. */
export const scanned = (): void => history.replaceState(history.state, '', `#cipherchat=${CODE}`);

const taking = (name: string, step?: TakeStep): MoveState => {
  let client = new ClientOfVisitor();
  return {
    name,
    client: () => Promise.resolve((client = new ClientOfVisitor())),
    then: async () => {
      await choose(1);
      const field = await find<HTMLInputElement>('#code');
      if (step === undefined) return;
      field.value = CODE;
      (await find('.actions .primary')).click();
      (await takenBy(client)).hear(step);
      await find('h3');
    },
  };
};

export const moved = (isDelivered: boolean): ClientOfVisitor => {
  const client = talked().view({ obstacle: 'moved' });
  client.account.moving.view = { isDelivered };
  return client;
};

const drawn = async (): Promise<void> => {
  await find('.bar button');
};

export const MOVE_STATES: readonly MoveState[] = [
  giving('move-code', SHOWN),
  giving('move-digits', { step: 'digits', kind: 'widget', enter: () => undefined }),
  giving('move-ended'),
  { name: 'join-asks', client: () => Promise.resolve(new ClientOfVisitor()), arrange: scanned },
  taking('join-code'),
  taking('join-digits', { step: 'digits', digits: '482913' }),
  taking('join-question', QUESTION),
  { name: 'moved', client: () => Promise.resolve(moved(true)), then: drawn },
  { name: 'moved-waits', client: () => Promise.resolve(moved(false)), then: drawn },
];
