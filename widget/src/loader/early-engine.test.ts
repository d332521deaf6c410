import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PLACE } from './engine-handoff.ts';
import type { LoadOutcome } from './pinned-modules.ts';

const ENGINE = { file: 'engine.js', integrity: 'sha384-' };

beforeEach(() => {
  vi.stubGlobal('__ASSETS__', { engine: ENGINE });
});

afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(globalThis, PLACE);
  vi.resetModules();
});

it('asks for the engine at once, and again only after the element had that answer', async () => {
  const outcomes: readonly LoadOutcome[] = ['unreachable', 'loaded'];
  let asked = 0;
  const host = {
    isConnected: true,
    getAttribute: () => 'https://chat.example',
    loadPinned: (asset: object) => {
      expect(asset).toBe(ENGINE);
      asked += 1;
      return Promise.resolve(outcomes[asked - 1]);
    },
    loadEngine: (): Promise<LoadOutcome | undefined> => Promise.reject(new Error('not put there')),
  };
  Object.assign(globalThis, { [PLACE]: Object.assign(() => undefined, { host }) });
  await import('./early-engine.ts');
  expect(asked).toBe(1);
  expect(await host.loadEngine()).toBe('unreachable');
  expect(asked).toBe(1);
  expect(await host.loadEngine()).toBe('loaded');
  expect(asked).toBe(2);
});

it('does nothing where no loader put an element into the page', async () => {
  await expect(import('./early-engine.ts')).resolves.toBeDefined();
});

it('does not ask for an element that was taken out of the page: no one could take the engine', async () => {
  let asked = 0;
  const host = {
    isConnected: false,
    loadPinned: () => Promise.resolve((asked += 1)),
  };
  Object.assign(globalThis, { [PLACE]: Object.assign(() => undefined, { host }) });
  await import('./early-engine.ts');
  expect(asked).toBe(0);
});
