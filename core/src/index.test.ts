import { afterEach, expect, it, vi } from 'vitest';
import { conversationWith, openChatClient, type ChatClient, type KemImplementation } from './index.ts';

/** No server listens there. */
const options = { server: 'http://127.0.0.1:9', database: 'cipherchat:test', kind: 'bot' } as const;

afterEach(() => void vi.unstubAllGlobals());

const until = (client: ChatClient, holds: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (holds()) resolve();
    };
    client.subscribe(look);
    look();
  });

it('runs in Node: an identity without a network, and a text that waits', async () => {
  const client = await openChatClient(options);
  expect(client.state()).toMatchObject({ phase: 'no-identity', durable: false });
  await client.account.create({ name: 'Bot' });
  expect(client.state()).toMatchObject({ phase: 'ready', name: 'Bot' });
  expect(client.state().address).toMatch(/^[a-z2-7]{32}$/u);
  await until(client, () => client.state().connection === 'offline');
  const peer = conversationWith('a'.repeat(32));
  await client.messages.send(peer, 'hello');
  const { items } = await client.messages.transcript(peer, 10);
  expect(items).toEqual([expect.objectContaining({ text: 'hello', status: 'waiting' })]);
  await until(client, () => client.state().waiting === 1);
  await client.close();
});

it.each(['visitor', 'toString', '', undefined])('refuses the kind %j where it is given', async (kind) => {
  await expect(openChatClient({ ...options, kind: kind as never })).rejects.toThrow(TypeError);
});

it.each([
  ['an insecure page', () => vi.stubGlobal('isSecureContext', false)],
  [
    'an engine without X25519',
    () => {
      const { generateKey } = crypto.subtle;
      const refuse = (...parameters: Parameters<typeof generateKey>): unknown =>
        (parameters[0] as unknown) === 'X25519'
          ? Promise.reject(new DOMException('not here', 'NotSupportedError'))
          : generateKey.apply(crypto.subtle, parameters);
      vi.spyOn(crypto.subtle, 'generateKey').mockImplementation(refuse as typeof generateKey);
    },
  ],
])('refuses clearly on %s, and stores nothing', async (_, spoil) => {
  spoil();
  const client = await openChatClient(options);
  vi.restoreAllMocks();
  expect(client.state()).toMatchObject({ phase: 'failed', failure: 'unsupported', address: undefined });
  await expect(client.messages.send(conversationWith('a'.repeat(32)), 'hello')).rejects.toMatchObject({
    name: 'ChatError',
    code: 'closed',
  });
  expect(await client.conversations.list({ limit: 1 })).toEqual({ conversations: [], more: false });
  expect(await client.conversations.totals()).toEqual({ conversations: 0, unread: 0 });
  const { state, entries } = await client.diagnostics();
  expect(state).toMatchObject({ phase: 'failed', failure: 'unsupported' });
  expect(entries).toMatchObject([{ event: 'failed', failure: 'unsupported' }]);
  await client.close();
});

it('goes on where a listener throws, and tells of it', async () => {
  const faults: unknown[] = [];
  const client = await openChatClient({ ...options, onFault: (cause) => faults.push(cause) });
  const fault = new Error('of the bot');
  client.subscribe(() => {
    throw fault;
  });
  let heard = 0;
  client.subscribe(() => (heard += 1));
  await client.account.create({ name: 'Bot' });
  expect(client.state().phase).toBe('ready');
  await client.close();
  expect(heard).toBeGreaterThan(0);
  expect(new Set(faults)).toEqual(new Set([fault]));
});

it('refuses a server that is no address before anything is opened', async () => {
  const openProfile = vi.fn();
  await expect(openChatClient({ ...options, server: 'chat.example', openProfile })).rejects.toThrow(TypeError);
  expect(openProfile).not.toHaveBeenCalled();
});

it('looks for ML-KEM again after it did not load', async () => {
  let tries = 0;
  const loadKem = async (): Promise<KemImplementation> => {
    tries += 1;
    if (tries === 1) throw new Error('no network');
    return (await import('./crypto/ml-kem.ts')).nobleKem;
  };
  const client = await openChatClient({ ...options, loadKem });
  await expect(client.account.create({})).rejects.toThrow('no network');
  await client.account.create({});
  expect(client.state().phase).toBe('ready');
  const { entries } = await client.diagnostics();
  expect(entries).toContainEqual(expect.objectContaining({ event: 'opened', agreementKeys: 'as-handles' }));
  expect(entries.filter(({ event }) => event === 'ml-kem')).toHaveLength(1);
  await client.close();
});

it('whose ML-KEM does not load says so when the first keys are to be made, and not before', async () => {
  const faults: unknown[] = [];
  const loadKem = () => Promise.reject(new Error('the module was changed'));
  const client = await openChatClient({ ...options, loadKem, onFault: (cause) => faults.push(cause) });
  expect(faults).toEqual([]);
  await expect(client.account.create({})).rejects.toThrow('the module was changed');
  expect(client.state().phase).toBe('no-identity');
  await client.close();
  expect(faults).toHaveLength(1);
});
