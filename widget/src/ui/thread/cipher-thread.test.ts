import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { find, findAll, focused, frame, missing, press, texts, type } from '../../../test/support/drawn.ts';
import { ClientOfVisitor, mine, note, NOW, OWNER, theirs } from '../../../test/support/fake-owner.ts';
import { conversationNamed } from '@cipherchat/core/fakes';
import type { TextItem } from '@cipherchat/core/view';
import { en } from '../locales/en.ts';
import { tokens } from '../styles/tokens.styles.ts';
import { CipherThread } from './cipher-thread.ts';

const many = (count: number, until = NOW): TextItem[] =>
  Array.from({ length: count }, (_, i) => theirs(`message ${i}`, { sentAt: until - (count - i) * 1_000 }));

const show = async (client: ClientOfVisitor, conversation = OWNER): Promise<CipherThread> => {
  const thread = new CipherThread();
  Object.assign(thread, { client, conversation, strings: en, name: 'Larch & Loam', now: () => NOW });
  thread.style.blockSize = '480px';
  document.body.replaceChildren(thread);
  await find('.inner');
  await missing('.loading:only-child');
  await frame();
  return thread;
};

/** Counts how often a conversation was read. */
const readingsOf = (client: ClientOfVisitor): { count: number } => {
  const readings = { count: 0 };
  const transcript = client.messages.transcript.bind(client.messages);
  client.messages.transcript = (...asked) => {
    readings.count += 1;
    return transcript(...asked);
  };
  return readings;
};

/** Sends and reads when it is told to. */
class SlowClient extends ClientOfVisitor {
  #begin: () => void = () => undefined;
  readonly #mayBegin = new Promise<void>((resolve) => {
    this.#begin = resolve;
  });
  reading: Promise<unknown> = Promise.resolve();

  letSend(): void {
    this.#begin();
  }

  constructor(items: readonly TextItem[]) {
    super(items);
    const { messages, conversations } = this;
    const [send, get] = [messages.send.bind(messages), conversations.get.bind(conversations)];
    messages.send = async (conversation, text) => {
      await this.#mayBegin;
      return send(conversation, text);
    };
    conversations.get = async (conversation) => {
      await this.reading;
      return get(conversation);
    };
  }
}

const OTHER = conversationNamed('b7wq3n5kz2mxt6ya4hcd2vjr5eplg3ou');
const box = (): Promise<HTMLTextAreaElement> => find<HTMLTextAreaElement>('textarea');
const logOf = (): Promise<HTMLElement> => find('[role=log]');
const scrollTo = async (log: HTMLElement, top: number): Promise<void> => {
  log.scrollTop = top;
  log.dispatchEvent(new Event('scroll'));
  await frame();
};

beforeEach(() => {
  document.adoptedStyleSheets = tokens.flatMap(({ styleSheet }) => styleSheet ?? []);
});
afterEach(() => document.body.replaceChildren());

describe('A conversation', () => {
  it('is a log by name, with what each side said, when, and what became of it', async () => {
    await show(new ClientOfVisitor([theirs('Hello'), mine('a', 'delivered'), mine('b', 'sent'), mine('c', 'waiting')]));
    const log = await logOf();
    expect(log.getAttribute('aria-label')).toBe('Messages');
    expect(texts('.bubble')).toEqual(['Hello', 'a', 'b', 'c']);
    expect(texts('.status > span')).toEqual(['Delivered', 'Sent', 'Waiting']);
    expect(texts('.row > .hidden')).toEqual(['Larch & Loam:', 'You:', 'You:', 'You:']);
    expect(texts('.day')).toEqual(['Today']);
  });

  it('shows the time of day in its own direction on a page from right to left', async () => {
    const thread = await show(new ClientOfVisitor([theirs('Hello')]));
    thread.dir = 'rtl';
    await frame();
    const time = await find('time');
    const text = document.createTreeWalker(time, NodeFilter.SHOW_TEXT).nextNode() as Text;
    const left = (at: number): number => {
      const range = new Range();
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      return range.getBoundingClientRect().left;
    };
    expect(time.textContent).toMatch(/^\d+:\d+\s[AP]M$/u);
    expect(left(0)).toBeLessThan(left(text.length - 1));
  });

  it('says in words what stands between messages', async () => {
    await show(
      new ClientOfVisitor([
        theirs('a'),
        note({ kind: 'gap', missing: 1 }),
        note({ kind: 'gap', missing: 3 }),
        note({ kind: 'name', name: '<b>Larch</b>' }),
      ]),
    );
    await expect
      .poll(() => texts('.note'))
      .toEqual([
        '1 message is missing here',
        '3 messages are missing here',
        'Now called <b>Larch</b>. The name is not checked',
      ]);
  });

  it('sends what is written, and clears the draft', async () => {
    const client = new ClientOfVisitor();
    await show(client);
    type(await box(), 'Do you ship?');
    press(await box(), 'Enter');
    await expect.poll(() => texts('.bubble')).toEqual(['Do you ship?']);
    await expect.poll(() => client.called('conversations.saveDraft').at(-1)).toEqual([OWNER, '']);
    expect(texts('.status > span')).toEqual(['Sending']);
    // The text itself ends the writing on the other side: nothing else is sent for it.
    expect(client.called('conversations.setWriting')).toEqual([[OWNER, true]]);
  });

  it.each([
    ['text-too-long', en.tooLong],
    ['storage-full', en.notKept],
    ['closed', en.notKept],
  ] as const)('gives a text back that was refused as %s, and says why', async (refusal, words) => {
    const client = new ClientOfVisitor();
    await show(client);
    client.refuse(refusal);
    type(await box(), 'all of it');
    press(await box(), 'Enter');
    await expect.poll(() => texts('[role=alert]')).toEqual([words]);
    expect((await box()).value).toBe('all of it');
  });

  it('asks for a message again that was not sent', async () => {
    const lost = mine('Do you take cards?', 'not-sent');
    const client = new ClientOfVisitor([lost]);
    await show(client);
    expect(texts('.status > span')).toEqual(['Not sent']);
    (await find('.retry')).click();
    expect(client.called('messages.retry')).toEqual([[lost.id]]);
  });

  it('brings the draft back, and keeps what each conversation had in its box', async () => {
    const client = new ClientOfVisitor([theirs('a')]).view({ draft: 'half a thought' });
    const thread = await show(client);
    await expect.poll(async () => (await box()).value).toBe('half a thought');
    type(await box(), 'half a thought more');
    thread.conversation = OTHER;
    await expect.poll(() => client.called('conversations.saveDraft')).toEqual([[OWNER, 'half a thought more']]);
  });

  it('keeps for each conversation what was written in it, when another one is shown before the text is taken', async () => {
    const client = new SlowClient([theirs('a')]);
    const thread = await show(client);
    type(await box(), 'for the first');
    press(await box(), 'Enter');
    thread.conversation = OTHER;
    await frame();
    type(await box(), 'for the second');
    client.letSend();
    await expect.poll(() => client.draft(OTHER)).toBe('for the second');
    expect(client.called('messages.send')).toEqual([[OWNER, 'for the first']]);
    expect(client.draft(OWNER)).toBe('');
  });

  it('keeps what was written on, when one comes back before the text is taken', async () => {
    const client = new SlowClient([theirs('a')]);
    const thread = await show(client);
    type(await box(), 'one');
    press(await box(), 'Enter');
    type(await box(), 'two');
    thread.conversation = OTHER;
    await frame();
    let read: () => void = () => undefined;
    client.reading = new Promise<void>((resolve) => {
      read = resolve;
    });
    thread.conversation = OWNER;
    await frame();
    client.letSend();
    await expect.poll(() => client.called('messages.send')).toEqual([[OWNER, 'one']]);
    await frame();
    read();
    await expect.poll(async () => (await box()).value).toBe('two');
    expect(client.draft(OWNER)).toBe('two');
  });

  it('puts a text that was refused into its draft, when another conversation is shown by then', async () => {
    const client = new SlowClient([theirs('a')]);
    const thread = await show(client);
    type(await box(), 'all of it');
    press(await box(), 'Enter');
    type(await box(), ' and more');
    thread.conversation = OTHER;
    await frame();
    type(await box(), 'for the second');
    client.refuse('storage-full');
    client.letSend();
    await expect.poll(() => client.draft(OWNER)).toBe('all of it and more');
    expect((await box()).value).toBe('for the second');
    expect(texts('[role=alert]')).toEqual([]);
  });

  it('saves nothing for a conversation in which nothing was written yet', async () => {
    const client = new ClientOfVisitor([theirs('a')]);
    const thread = await show(client);
    type(await box(), 'half a thought');
    thread.conversation = OTHER;
    await frame();
    dispatchEvent(new Event('pagehide'));
    expect(client.draft(OWNER)).toBe('half a thought');
    expect(client.draft(OTHER)).toBeUndefined();
  });

  it('puts the cursor where one writes', async () => {
    const thread = await show(new ClientOfVisitor());
    await thread.focusEntry();
    expect(focused()).toBe(await box());
  });

  it('shows that the other side writes, without announcing it', async () => {
    const client = new ClientOfVisitor([theirs('a')]);
    await show(client);
    client.view({ writing: true });
    const writing = await find('.writing');
    expect(writing.innerText).toContain('Larch & Loam is writing');
    expect(writing.closest('[aria-live]')?.getAttribute('aria-live')).toBe('off');
    client.view({ writing: false });
    await missing('.writing');
  });
});

describe('Reading', () => {
  it('begins at the newest message, with a line before what is new, and marks it read', async () => {
    const news = [theirs('new one', { unread: true }), theirs('new two', { unread: true })];
    const items = [...many(60), ...news];
    const client = new ClientOfVisitor(items);
    await show(client);
    const log = await logOf();
    expect(log.scrollTop).toBe(0);
    await expect.poll(() => client.called('conversations.markRead')).toEqual([[OWNER, news.map(({ id }) => id)]]);
    expect(texts('.unread')).toEqual(['2 new']);
    const [line] = findAll('.unread');
    expect(line?.nextElementSibling?.textContent).toContain('new one');
  });

  it('does not announce history, but what comes in, once', async () => {
    const client = new ClientOfVisitor([theirs('old')]);
    await show(client);
    expect(texts('[aria-live=polite]')).toEqual(['']);
    client.hear('What should the card say?');
    await expect.poll(() => texts('[aria-live=polite]')).toEqual(['Larch & Loam: What should the card say?']);
    expect((await logOf()).getAttribute('aria-live')).toBe('off');
    await expect.poll(() => client.called('conversations.markRead')).toEqual([[OWNER, [expect.any(String)]]]);
    expect(findAll('.unread')).toEqual([]);
  });

  it('loads older messages as one scrolls up and keeps the place', async () => {
    const client = new ClientOfVisitor(many(120));
    await show(client);
    expect(texts('.bubble')).toHaveLength(50);
    const log = await logOf();
    const first = findAll('.row')[0];
    await scrollTo(log, -(log.scrollHeight - log.clientHeight));
    const before = first?.getBoundingClientRect().top;
    await expect.poll(() => texts('.bubble').length).toBe(100);
    expect(first?.getBoundingClientRect().top).toBe(before);
    await scrollTo(log, -(log.scrollHeight - log.clientHeight));
    await expect.poll(() => texts('.bubble').length).toBe(120);
    expect(texts('.bubble')[0]).toBe('message 0');
    await missing('.loading');
  });

  it('leaves the place and the mark alone while one reads further up, counts, and goes to the end on demand', async () => {
    const client = new ClientOfVisitor(many(60));
    await show(client);
    const log = await logOf();
    await scrollTo(log, -700);
    const row = findAll('.row')[40];
    const before = row?.getBoundingClientRect().top;
    client.hear('one');
    client.hear('two');
    const jump = await find('.jump');
    await expect.poll(() => jump.getAttribute('aria-label')).toBe('Jump to latest, 2 new');
    expect(row?.getBoundingClientRect().top).toBe(before);
    expect(client.called('conversations.markRead')).toEqual([]);
    jump.click();
    await missing('.jump');
    expect(log.scrollTop).toBe(0);
    expect(client.called('conversations.markRead')).toEqual([[OWNER, [expect.any(String), expect.any(String)]]]);
    expect(texts('.unread')).toEqual(['2 new']);
    expect(focused()).toBe(log);
  });

  it('goes to the end with what one writes', async () => {
    const client = new ClientOfVisitor(many(60));
    await show(client);
    const log = await logOf();
    await scrollTo(log, -700);
    type(await box(), 'me too');
    press(await box(), 'Enter');
    await expect.poll(() => log.scrollTop).toBe(0);
  });

  it('loses nothing of a long burst, and lets the far end go when the log has grown long', async () => {
    const client = new ClientOfVisitor(many(10, NOW - 1_000_000));
    await show(client);
    client.append(...many(200, NOW - 500_000));
    await expect.poll(() => texts('.bubble').length).toBe(210);
    client.append(...many(120), theirs('the last'));
    await expect.poll(() => texts('.bubble').length).toBe(150);
    expect(texts('.bubble').at(-1)).toBe('the last');
  });
});

describe('What stands above the messages', () => {
  it.each([
    ['away-too-long', 'Larch & Loam has been away.'],
    ['unknown-address', 'Larch & Loam cannot be found.'],
    ['limited', 'Many messages in a short time.'],
    ['mailbox-full', 'Larch & Loam’s mailbox is full.'],
    ['server-storage', 'The chat server cannot store messages right now.'],
    ['refused', 'The chat server refused a message.'],
    ['storage', 'This browser has no room left.'],
  ] as const)('%s is told, and one can go on writing', async (obstacle, words) => {
    await show(new ClientOfVisitor([mine('a', 'not-sent')]).view({ obstacle }));
    await expect.poll(() => texts('.banner')[0]).toContain(words);
    expect(await box()).toBeDefined();
  });

  it.each(['other-keys', 'fork', 'rollback'] as const)(
    '%s stops the chat and keeps the draft in sight',
    async (obstacle) => {
      await show(new ClientOfVisitor([mine('a', 'not-sent')]).view({ obstacle, draft: 'my card' }));
      await expect.poll(() => texts('.stop h3')).toEqual(['This may not be Larch & Loam']);
      expect(texts('.draft')).toEqual(['Your draft is kept: “my card”']);
      expect(findAll('textarea')).toEqual([]);
      expect(texts('.status > span')).toEqual(['Not sent']);
    },
  );

  it('a lost connection is told when it does not mend itself', async () => {
    const client = new ClientOfVisitor([mine('a', 'waiting')]).set({ connection: 'offline', waiting: 2 });
    await show(client);
    expect(findAll('.banner')).toEqual([]);
    await expect
      .poll(() => texts('.banner'))
      .toEqual([expect.stringContaining('The chat server does not answer. 2 messages wait here.')]);
    client.set({ connection: 'online', waiting: 0 });
    await missing('.banner');
  });

  it('a browser that forgets, and an inbox that was not heard of, are told', async () => {
    const client = new ClientOfVisitor([theirs('a')]).view({ notConfirmedSince: NOW - 3 * 86_400_000 });
    await show(client.set({ durable: false }));
    expect(texts('.banner')).toEqual([
      'This browser won’t keep your chat. When you close the window, this chat is gone.',
      expect.stringMatching(/^Larch & Loam’s inbox has not been confirmed since .+\.$/u) as string,
    ]);
  });
});

describe('What events say', () => {
  it('is put into the log without reading it again', async () => {
    const client = new ClientOfVisitor([theirs('one')]);
    await show(client);
    const readings = readingsOf(client);
    client.hear('two');
    await expect.poll(() => texts('.bubble')).toEqual(['one', 'two']);
    expect(readings.count).toBe(0);
  });

  it('is read again after a change of the connection', async () => {
    const client = new ClientOfVisitor([theirs('one')]);
    await show(client);
    const readings = readingsOf(client);
    client.set({ connection: 'offline' });
    await expect.poll(() => readings.count).toBeGreaterThan(0);
  });
});
