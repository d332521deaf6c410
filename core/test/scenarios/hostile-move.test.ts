/** A server that changes what two browsers say while a conversation moves, and a person who sends a link. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Chat, type Tab } from './support/chat.ts';
import { MovingVisitor, type Sides } from './support/moving-visitor.ts';

let chat: Chat;
let mara: MovingVisitor;

beforeEach(async () => {
  chat = new Chat();
  mara = await MovingVisitor.meet(chat);
});
afterEach(() => chat.close());

/** Has what was asked of the link answered otherwise. */
const alter = (tab: Tab, step: number, change: (blob: Uint8Array) => Uint8Array): void => {
  let asked = -1;
  tab.wire.judge((name, request) => {
    if (name === 'linkStep') asked = (request as { readonly step: number }).step;
    return undefined;
  });
  tab.wire.alter('linkStep', (blob) => (asked === step ? change(blob as Uint8Array) : blob));
};
const flip =
  (at: number) =>
  (blob: Uint8Array): Uint8Array =>
    blob.with(at % blob.length, (blob[at % blob.length] ?? 0) ^ 1);

/** As far as it goes: an honest person types what the phone shows, and says yes. */
const ends = async ({ giving, taking }: Sides): Promise<readonly unknown[]> => {
  const look = (): boolean => giving.result !== undefined && taking.result !== undefined;
  let [typed, answered] = [false, false];
  await chat.clock.until(
    () => {
      const [enter, shown, question] = [giving.find('digits'), taking.find('digits'), taking.find('question')];
      if (enter && shown && !typed) {
        typed = true;
        enter.enter(shown.digits);
      }
      if (question && !answered) {
        answered = true;
        question.answer(true);
      }
      return look();
    },
    { what: 'both ends', withinMs: 3_600_000 },
  );
  return [giving.result, taking.result];
};

const isReady = (tab: Tab): Promise<void> =>
  chat.clock.until(() => tab.client.state().phase === 'ready', { what: 'an identity' });

const isUntouched = async (phone: Tab): Promise<void> => {
  expect(phone.client.state().phase).toBe('no-identity');
  expect(await phone.items(mara.shop.address)).toEqual([]);
};

const TOUCHED = [
  ['Q', 'laptop', 0, [2, 3, 20, 50]],
  ['M1', 'phone', 1, [2, 5, 40, 66]],
  ['M2', 'laptop', 2, [2, 4, 40, 1_250, 1_300, 1_380]],
] as const;

describe('a server that changes a byte', () => {
  it.each(TOUCHED.flatMap(([name, who, step, places]) => places.map((at) => ({ name, who, step, at }))))(
    'of $name, at $at, moves nothing',
    async ({ who, step, at }) => {
      alter(mara[who], step, flip(at));
      const results = await ends(await mara.begin());
      expect(results).not.toContain('linked');
      expect(await mara.obstacle(mara.laptop)).toBeUndefined();
      await isUntouched(mara.phone);
    },
  );

  it.each([0, 2, 3, 700, 1_100, 1_200, 1_900])('of M3, at %i, makes the phone refuse it', async (at) => {
    alter(mara.phone, 3, flip(at));
    expect(await ends(await mara.begin())).toEqual(['linked', 'not-authentic']);
    await isUntouched(mara.phone);
    expect([await mara.obstacle(mara.laptop), await mara.isJoined()]).toEqual(['moved', false]);
  });
});

describe('a server that answers with what it has seen before', () => {
  /** Blobs of a link that nobody finished. */
  const recorded = async (): Promise<Map<number, Uint8Array>> => {
    const blobs = new Map<number, Uint8Array>();
    for (const tab of [mara.laptop, mara.phone])
      for (const { name, request } of tab.wire.log)
        if (name === 'putLinkStep') {
          const { step, blob } = request as { readonly step: number; readonly blob: Uint8Array };
          blobs.set(step, blob);
        }
    return Promise.resolve(blobs);
  };
  const before = async (): Promise<Map<number, Uint8Array>> => {
    const { giving, taking, question } = await mara.asked();
    question.answer(false);
    await giving.end();
    await taking.end();
    await (await mara.laptop.client.account.moves()).stay();
    await chat.clock.until(async () => (await mara.obstacle(mara.laptop)) === undefined, { what: 'the box is back' });
    return recorded();
  };

  it.each([
    ['Q', 'laptop', 0],
    ['M1', 'phone', 1],
    ['M2', 'laptop', 2],
  ] as const)('%s of another link moves nothing', async (_, who, step) => {
    const old = await before();
    alter(mara[who], step, () => old.get(step) ?? expect.fail());
    expect(await ends(await mara.begin())).not.toContain('linked');
    await isUntouched(mara.phone);
  });

  it('M3 of another link is refused, and M1 in its place', async () => {
    const old = await before();
    for (const step of [3, 1]) {
      alter(mara.phone, 3, () => old.get(step) ?? expect.fail());
      expect(await ends(await mara.begin())).toEqual(['linked', 'not-authentic']);
      await isUntouched(mara.phone);
      await (await mara.laptop.client.account.moves()).stay();
    }
  });

  it('an older list of the owner is not taken', async () => {
    const { phone } = mara;
    phone.wire.alter('lists', (answer) => ({ ...(answer as object), lists: [] }));
    expect(await ends(await mara.begin())).toEqual(['linked', 'not-authentic']);
    await isUntouched(phone);
  });
});

describe('a person who sends a link', () => {
  it('learns nothing that opens the grant: a relay in the middle sees other digits (L2)', async () => {
    const mallory = await MovingVisitor.meet(chat);
    const victim = mara.give();
    const stolen = mara.take((await victim.at('code')).code, mallory.phone);
    const bait = mallory.give();
    const lured = mara.take((await bait.at('code')).code);
    expect((await lured.at('digits')).digits).not.toBe((await stolen.at('digits')).digits);
    (await victim.at('digits')).enter((await lured.at('digits')).digits);
    expect(await victim.end()).toBe('wrong-digits');
    for (const side of [stolen, bait, lured]) side.stop.abort();
    expect(await mara.obstacle(mara.laptop)).toBeUndefined();
  });

  it('cannot put a conversation into a browser that says no to it, and shows what it is', async () => {
    const mallory = await chat.open(chat.newPerson(), { kind: 'widget', owner: { address: mara.shop.address } });
    await mallory.client.messages.send(mara.shop.address, 'words of mallory');
    await isReady(mallory);
    await mara.shop.shows(mallory.address, 'words of mallory');
    const giving = mara.give(mallory);
    const taking = mara.take((await giving.at('code')).code);
    (await giving.at('digits')).enter((await taking.at('digits')).digits);
    const { newest, answer } = await taking.at('question');
    expect(newest).toEqual([{ mine: true, text: 'words of mallory' }]);
    answer(false);
    expect(await taking.end()).toBe('cancelled');
    await isUntouched(mara.phone);
  });

  it('cannot move a conversation with somebody else into this page', async () => {
    const other = await chat.inbox('Other shop', 'app');
    const mallory = await chat.open(chat.newPerson(), { kind: 'widget', owner: { address: other.address } });
    await mallory.client.messages.send(other.address, 'to the other shop');
    await isReady(mallory);
    await other.shows(mallory.address, 'to the other shop');
    const giving = mara.give(mallory);
    const taking = mara.take((await giving.at('code')).code);
    (await giving.at('digits')).enter((await taking.at('digits')).digits);
    expect(await taking.end()).toBe('not-authentic');
    await isUntouched(mara.phone);
  });
});
