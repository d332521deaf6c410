import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { idsOf, join, MAILBOX_LIMIT, sendOf } from '../contract-samples.contract.ts';
import { describeStore } from '../port.contract.ts';
import { newMemoryData } from './memory-data.ts';
import { openMemoryStore } from './memory-store.ts';

describeStore('memory', () => {
  const data = newMemoryData();
  let store = openMemoryStore(data);
  return Promise.resolve({
    store,
    reopen: async () => {
      await store.close();
      store = openMemoryStore(data);
      return store;
    },
    dispose: () => store.close(),
  });
});

it('goes two ways from a copy of its data', async () => {
  const data = newMemoryData();
  const store = openMemoryStore(data);
  const [alice, bob] = [await join(store, 1), await join(store, 1)];
  const copied = openMemoryStore(structuredClone(data));
  const [here, there] = [sendOf(alice, [bob]), sendOf(alice, [bob])];
  await store.send(here, MAILBOX_LIMIT);
  await copied.send(there, MAILBOX_LIMIT);
  await copied.takeBundle(bob.device, true, 0);
  expect(await idsOf(store, bob.device)).toEqual([here.id]);
  expect(await idsOf(copied, bob.device)).toEqual([there.id]);
  expect((await store.prekeys(bob.device))?.oneTime).toEqual([1]);
});

it('needs nothing of Node', () => {
  const sources = readdirSync(import.meta.dirname).filter((name) => /^[a-z-]+\.ts$/u.test(name));
  expect(sources.length).toBeGreaterThan(4);
  for (const name of sources) {
    const text = readFileSync(new URL(name, import.meta.url), 'utf8');
    expect(text).not.toMatch(/from 'node:|\bBuffer\b|\bprocess\./u);
  }
});
