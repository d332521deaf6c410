/** From picture to picture: buttons, keys, fingers, in both directions of writing. */
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { filesDrawn, withFiles } from '../../../test/support/file-states.ts';
import { showState } from '../../../test/support/widget-states.ts';
import type { CipherThread } from '../thread/cipher-thread.ts';
import type { CipherViewer } from './cipher-viewer.ts';

describe('the viewer', () => {
  let viewer: CipherViewer;

  const inViewer = <E extends HTMLElement>(selector: string): E | null => viewer.renderRoot.querySelector<E>(selector);
  const title = (): string | undefined => inViewer('h2')?.textContent ?? undefined;
  const width = (): number | undefined => inViewer<HTMLCanvasElement>('canvas:not([hidden])')?.width;

  const open = async (dir: 'ltr' | 'rtl', which = 0): Promise<void> => {
    let thread: CipherThread | undefined;
    const then = async (shown: CipherThread): Promise<void> => {
      thread = shown;
      await filesDrawn(shown);
    };
    await showState({ name: 'files', client: withFiles, then });
    const log = thread?.renderRoot.querySelector('cipher-log')?.renderRoot;
    const pictures = [...(log?.querySelectorAll('cipher-file') ?? [])].filter(({ picture }) => picture !== undefined);
    pictures[which]?.renderRoot.querySelector<HTMLElement>('.picture')?.click();
    const found = thread?.querySelector('cipher-files')?.renderRoot.querySelector('cipher-viewer');
    if (!found) throw new Error('no viewer');
    viewer = found;
    viewer.dir = dir;
    await expect.poll(width).toBe(which === 0 ? 640 : 400);
  };
  afterEach(() => {
    document.body.replaceChildren();
  });

  const swipe = (dx: number, dy: number): void => {
    const middle = inViewer('.middle');
    const at = { bubbles: true, isPrimary: true, pointerType: 'touch' };
    middle?.dispatchEvent(new PointerEvent('pointerdown', { ...at, clientX: 200, clientY: 200 }));
    middle?.dispatchEvent(new PointerEvent('pointerup', { ...at, clientX: 200 + dx, clientY: 200 + dy }));
  };

  it('leads to the next picture and back, says which it is, and keeps the focus', async () => {
    await open('ltr');
    expect([title(), inViewer('.place')?.textContent.trim()]).toEqual(['bowl.jpg', '1 of 2']);
    expect(inViewer('.previous')).toBeNull();
    inViewer('.next')?.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(width).toBe(400);
    expect([title(), inViewer('.place')?.textContent.trim()]).toEqual(['new-bowl.jpg', '2 of 2']);
    expect(inViewer('.next')).toBeNull();
    expect(viewer.shadowRoot?.activeElement?.getAttribute('aria-label')).toBe('Previous picture');
    expect(inViewer('.caption')?.textContent).toBe('');
  });

  it.each([
    ['ltr', 'ArrowRight', 'ArrowLeft'],
    ['rtl', 'ArrowLeft', 'ArrowRight'],
  ] as const)('turns with the arrows where words run %s, with Home and with End', async (dir, next, previous) => {
    await open(dir);
    await userEvent.keyboard(`{${previous}}`);
    expect(title()).toBe('bowl.jpg');
    await userEvent.keyboard(`{${next}}`);
    await expect.poll(width).toBe(400);
    await userEvent.keyboard(`{${previous}}`);
    await expect.poll(title).toBe('bowl.jpg');
    await userEvent.keyboard('{End}');
    await expect.poll(title).toBe('new-bowl.jpg');
    await userEvent.keyboard('{Home}');
    await expect.poll(title).toBe('bowl.jpg');
  });

  it.each([
    ['ltr', -80],
    ['rtl', 80],
  ] as const)('turns with a swipe where words run %s, and not with a slip', async (dir, dx) => {
    await open(dir);
    swipe(dx / 4, 0);
    swipe(dx, -200);
    await viewer.updateComplete;
    expect(title()).toBe('bowl.jpg');
    swipe(dx, 20);
    await expect.poll(width).toBe(400);
    swipe(-dx, 0);
    await expect.poll(title).toBe('bowl.jpg');
    swipe(10, 100);
    await expect.poll(() => inViewer('dialog')).toBeNull();
  });

  it('shows the picture that was turned to last, although one before it comes later', async () => {
    await open('ltr', 1);
    inViewer('.previous')?.click();
    inViewer('.middle')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true }));
    await expect.poll(width).toBe(400);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect([title(), width()]).toEqual(['new-bowl.jpg', 400]);
  });
});
