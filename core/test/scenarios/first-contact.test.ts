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
});
