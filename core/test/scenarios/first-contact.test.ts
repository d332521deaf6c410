import { parseBundle, PREKEY_KIND } from '@cipherchat/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Chat } from './support/chat.ts';

describe('first contact', () => {
  let chat: Chat;

  beforeEach(() => {
    chat = new Chat();
  });
  afterEach(() => chat.close());

  it('reaches an owner who is away, who answers later', async () => {
    const owner = await chat.inbox('Larch & Loam');
    const { address } = owner;
    await owner.client.close();

    const visitor = await chat.open(chat.newPerson(), { kind: 'widget', owner: { address } });
    expect(visitor.client.state().phase).toBe('no-identity');
    await visitor.client.messages.send(address, 'Is the moon jar still there?');
    await visitor.says(address, 'Is the moon jar still there?', 'sent');

    const back = await chat.open(owner.person);
    await back.shows(visitor.address, 'Is the moon jar still there?');
    await visitor.says(address, 'Is the moon jar still there?', 'delivered');
    await back.client.messages.send(visitor.address, 'It is.');
    await visitor.shows(address, 'It is.');
    await back.says(visitor.address, 'It is.', 'delivered');
    expect(await visitor.log(address)).toEqual(['mine: Is the moon jar still there?', 'theirs: It is.']);
    expect(await back.log(visitor.address)).toEqual(['theirs: Is the moon jar still there?', 'mine: It is.']);
    await chat.clock.until(async () => (await visitor.client.conversations.get(address))?.name === 'Larch & Loam');
    expect(await visitor.notes(address)).toEqual([]);
  });

  it('is opened once: the private keys to its one-time prekeys are gone, and all others stay', async () => {
    const owner = await chat.inbox();
    const { profile } = owner.person;
    const keysOf = (kind: number): readonly string[] =>
      profile.list('prekeys', { group: `kind:${kind}` }).map(({ key }) => key);
    const kinds = Object.values(PREKEY_KIND);
    const before = kinds.flatMap(keysOf);
    const visitor = await chat.inbox();
    const used: string[] = [];
    visitor.wire.alter('bundle', (answer) => {
      const { kem, oneTime } = parseBundle(answer as Uint8Array);
      used.push(`${kem.kind}:${kem.id}`, `${PREKEY_KIND.oneTime}:${oneTime?.id ?? 0}`);
      return answer;
    });
    await visitor.client.messages.send(owner.address, 'hello');
    await owner.shows(visitor.address, 'hello');
    expect(used.map((key) => before.includes(key))).toEqual([true, true]);
    const after = kinds.flatMap(keysOf);
    expect(before.filter((key) => !after.includes(key)).sort()).toEqual([...used].sort());
  });
});
