import { expect, test } from 'vitest';
import { conversationNamed, FakeClient, textItem } from '@cipherchat/core/fakes';
import { ContactBook } from './contact-book.ts';

test('the title of a visitor without a name is the first text, as long as there is one', async () => {
  const id = conversationNamed('a'.repeat(32));
  const client = new FakeClient([{ id, items: [textItem('Is the blue jar there?', 1)] }]);
  const book = new ContactBook();
  const title = async (): Promise<string | undefined> => {
    const { conversations } = await client.conversations.list({ limit: 1 });
    await book.readQuestions(client, conversations);
    return conversations.map((view) => book.shown(view).question)[0];
  };
  await book.read(client);
  expect(await title()).toBe('Is the blue jar there?');
  const emptied = new FakeClient([{ id, items: [] }]);
  const [view] = (await client.conversations.list({ limit: 1 })).conversations;
  expect(view && book.shown({ ...view, preview: undefined }).question).toBeUndefined();
  await book.readSome(emptied, [id]);
  const { conversations } = await client.conversations.list({ limit: 1 });
  expect(await book.readQuestions(emptied, conversations)).toBe(true);
  expect(conversations.map((view) => book.shown(view).question)).toEqual([undefined]);
});
