import { afterEach, describe, expect, it, vi } from 'vitest';
import { isWithdrawn } from './withdrawn-build.ts';

const BUILD = '0123456789abcdef';
const FILE = `https://cdn.example/chat/w/${BUILD}/elements.js#1`;
const SERVER = 'https://chat.example';

const serve = (answer: () => Promise<Response>) => {
  const asked = vi.fn(answer);
  vi.stubGlobal('fetch', asked);
  return asked;
};
const listing = (...builds: readonly unknown[]) => serve(() => Promise.resolve(Response.json({ builds })));

describe('A build', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('is withdrawn if the chat server lists it, wherever its files come from', async () => {
    const asked = listing('fedcba9876543210', BUILD);
    expect(await isWithdrawn(FILE, SERVER)).toBe(true);
    expect(asked.mock.calls).toEqual([
      [`${SERVER}/w/withdrawn.json`, { credentials: 'omit', signal: expect.any(AbortSignal) as AbortSignal }],
    ]);
  });

  it('is not withdrawn if the list has others only', async () => {
    listing('fedcba9876543210');
    expect(await isWithdrawn(FILE, SERVER)).toBe(false);
  });

  it.each([
    ['no answer', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['a server without a list', () => Promise.resolve(Response.json({ code: 'not-found' }, { status: 404 }))],
    ['a page in its place', () => Promise.resolve(new Response('<!doctype html>'))],
    ['a list of another form', () => Promise.resolve(Response.json({ builds: null }))],
  ])('runs on %s', async (_, answer) => {
    serve(answer);
    expect(await isWithdrawn(FILE, SERVER)).toBe(false);
  });

  it('runs where no answer comes in time', async () => {
    vi.stubGlobal(
      'fetch',
      (_: string, { signal }: { readonly signal: AbortSignal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason as Error));
        }),
    );
    expect(await isWithdrawn(FILE, SERVER, 1)).toBe(false);
  });

  it('asks for nothing where its files have no name of a build', async () => {
    const asked = listing(BUILD);
    expect(await isWithdrawn('https://shop.example/assets/chat/elements.js', SERVER)).toBe(false);
    expect(await isWithdrawn(`https://shop.example/w/${BUILD}/more/elements.js`, SERVER)).toBe(false);
    expect(asked).not.toHaveBeenCalled();
  });
});
