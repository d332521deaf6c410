import { expect, it } from 'vitest';
import { onDemand } from './on-demand.ts';

it('gives the module, and reports a file that cannot be had as a request without an answer', async () => {
  expect(await onDemand(() => Promise.resolve({ here: 1 }))).toEqual({ here: 1 });
  await expect(onDemand(() => Promise.reject(new Error('a file that is gone')))).rejects.toMatchObject({
    name: 'TransportError',
    code: 'unreachable',
  });
});
