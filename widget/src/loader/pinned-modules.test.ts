import { afterEach, describe, expect, it } from 'vitest';
import { pinnedModules, type Asset } from './pinned-modules.ts';

/** Any number that a module can show it ran by. */
const ran = (): unknown => (globalThis as { readonly ran?: unknown }).ran;

const sha384 = async (text: string): Promise<string> => {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-384', new TextEncoder().encode(text)));
  return `sha384-${btoa(String.fromCharCode(...hash))}`;
};

/** A file of this origin: its folder ends where the name begins. */
const served = async (text: string, pinned = text): Promise<{ href: string; asset: Asset; url: string }> => {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  const at = url.lastIndexOf('/') + 1;
  return {
    url,
    href: url.slice(0, at),
    asset: { file: url.slice(at), integrity: await sha384(pinned) },
  };
};

describe('A pinned module', () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'ran');
  });

  it('runs when its content is the one that was pinned', async () => {
    const { href, asset } = await served('globalThis.ran = 1; export {};');
    expect(await pinnedModules(href, '')(asset)).toBe('loaded');
    expect(ran()).toBe(1);
    expect(document.head.querySelector(`script[src*="${asset.file}"]`)).toBeNull();
  });

  it('does not run when it is another one, and this is told apart from a dead network', async () => {
    const changed = await served('globalThis.ran = 2;', 'globalThis.ran = 1;');
    expect(await pinnedModules(changed.href, '')(changed.asset)).toBe('changed');
    const gone = await served('globalThis.ran = 3;');
    URL.revokeObjectURL(gone.url);
    expect(await pinnedModules(gone.href, '')(gone.asset)).toBe('unreachable');
    expect(ran()).toBeUndefined();
  });

  it('can be asked for again after it failed, in the same document', async () => {
    const { href, asset } = await served('globalThis.ran = 4;');
    const load = pinnedModules(href, '');
    expect(await load({ ...asset, integrity: await sha384('another') })).toBe('changed');
    expect(await load(asset)).toBe('loaded');
    expect(ran()).toBe(4);
  });
});
