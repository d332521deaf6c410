import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { find, focused, missing, press, texts, type } from '../../../test/support/drawn.ts';
import { en } from '../locales/en.ts';
import { tokens } from '../styles/tokens.styles.ts';
import { CipherComposer } from './cipher-composer.ts';

describe('The composer', () => {
  let composer: CipherComposer;
  let box: HTMLTextAreaElement;
  const sent: string[] = [];
  const drafts: string[] = [];
  const writing: boolean[] = [];

  beforeEach(async () => {
    document.adoptedStyleSheets = tokens.flatMap(({ styleSheet }) => styleSheet ?? []);
    for (const list of [sent, drafts, writing]) list.length = 0;
    composer = new CipherComposer();
    composer.strings = en;
    composer.addEventListener('cipher-send', ({ text }) => sent.push(text));
    composer.addEventListener('cipher-draft', ({ text }) => drafts.push(text));
    composer.addEventListener('cipher-writing', (event) => writing.push(event.writing));
    document.body.replaceChildren(composer);
    box = await find<HTMLTextAreaElement>('textarea');
  });
  afterEach(() => document.body.replaceChildren());

  it('sends with Enter, empties the box at once and keeps the focus', async () => {
    await userEvent.click(box);
    await userEvent.keyboard('Is it open?{Enter}');
    expect(sent).toEqual(['Is it open?']);
    expect(box.value).toBe('');
    expect(focused()).toBe(box);
  });

  it('begins a new line with Shift and Enter', async () => {
    await userEvent.click(box);
    await userEvent.keyboard('one{Shift>}{Enter}{/Shift}two');
    expect(sent).toEqual([]);
    expect(box.value).toBe('one\ntwo');
  });

  it('sends one message when it is submitted twice', async () => {
    type(box, 'once');
    press(box, 'Enter');
    press(box, 'Enter');
    (await find('.send')).click();
    expect(sent).toEqual(['once']);
  });

  it('leaves Enter to an input method that is composing, whichever event the engine sends first', async () => {
    type(box, 'にほん');
    box.dispatchEvent(new CompositionEvent('compositionstart'));
    press(box, 'Enter', { isComposing: true });
    press(box, 'Enter');
    box.dispatchEvent(new CompositionEvent('compositionend'));
    press(box, 'Enter');
    expect(sent).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve));
    press(box, 'Enter');
    expect(sent).toEqual(['にほん']);
  });

  it('sends nothing that is only white space, and says so by its button', async () => {
    const button = await find<HTMLButtonElement>('.send');
    expect(button.disabled).toBe(true);
    type(box, ' \n ');
    press(box, 'Enter');
    await composer.updateComplete;
    expect(button.disabled).toBe(true);
    type(box, 'x');
    await composer.updateComplete;
    expect(button.disabled).toBe(false);
    expect(sent).toEqual([]);
  });

  it('grows to six lines and scrolls from there', async () => {
    const heightOf = async (lines: number): Promise<number> => {
      composer.text = Array.from({ length: lines }, (_, line) => `line ${line}`).join('\n');
      await composer.updateComplete;
      return box.clientHeight;
    };
    const [one, six, seven] = [await heightOf(1), await heightOf(6), await heightOf(7)];
    expect(six).toBeGreaterThan(one + 4 * 20);
    expect(seven).toBe(six);
    expect(box.scrollHeight).toBeGreaterThan(box.clientHeight);
  });

  it('keeps a draft a moment after the last change, and at once when the page goes', async () => {
    type(box, 'half a');
    type(box, 'half a thought');
    await expect.poll(() => drafts).toEqual(['half a thought']);
    type(box, 'half a thought more');
    dispatchEvent(new Event('pagehide'));
    expect(drafts).toEqual(['half a thought', 'half a thought more']);
    type(box, 'gone');
    composer.remove();
    expect(drafts.at(-1)).toBe('gone');
  });

  it('makes a new line of Enter on a touch keyboard; the button sends, and a real keyboard can', async () => {
    const query = vi.spyOn(globalThis, 'matchMedia').mockReturnValue({ matches: true } as MediaQueryList);
    composer.requestUpdate();
    await composer.updateComplete;
    expect(query).toHaveBeenCalledWith('(pointer: coarse)');
    expect(box.enterKeyHint).toBe('enter');
    type(box, 'first line');
    expect(press(box, 'Enter')).toBe(true);
    expect(sent).toEqual([]);
    press(box, 'Enter', { ctrlKey: true });
    expect(sent).toEqual(['first line']);
    type(box, 'second');
    (await find('.send')).click();
    expect(sent).toEqual(['first line', 'second']);
    query.mockRestore();
  });

  it('keeps a draft while someone writes without a pause', async () => {
    let text = '';
    const write = (): number => {
      type(box, (text += 'x'));
      return drafts.length;
    };
    await expect.poll(write).toBeGreaterThan(0);
    expect(text).toContain(drafts[0]);
  });

  it('says of the draft that the page may end: at pagehide, and when the page is hidden', () => {
    const leaving: boolean[] = [];
    composer.addEventListener('cipher-draft', (event) => leaving.push(event.leaving));
    type(box, 'a');
    dispatchEvent(new Event('pagehide'));
    const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    type(box, 'b');
    document.dispatchEvent(new Event('visibilitychange'));
    visibility.mockRestore();
    type(box, 'c');
    document.dispatchEvent(new Event('visibilitychange'));
    composer.remove();
    expect(drafts).toEqual(['a', 'b', 'c']);
    expect(leaving).toEqual([true, true, true]);
  });

  it('fires a draft again when the page may end before it is stored, and not after that', async () => {
    const leaving: boolean[] = [];
    composer.addEventListener('cipher-draft', (event) => leaving.push(event.leaving));
    dispatchEvent(new Event('pagehide'));
    type(box, 'half a thought');
    await expect.poll(() => leaving).toEqual([false]);
    dispatchEvent(new Event('pagehide'));
    expect(drafts).toEqual(['half a thought', 'half a thought']);
    expect(leaving).toEqual([false, true]);
    composer.unsaved = false;
    dispatchEvent(new Event('pagehide'));
    composer.remove();
    expect(leaving).toEqual([false, true]);
  });

  it.each(['\u200b\u200d', '\u202e', '\u2800 \u3164'])(
    'has nothing to send in %j, of which nothing is drawn',
    async (text) => {
      type(box, text);
      press(box, 'Enter');
      await composer.updateComplete;
      expect((await find<HTMLButtonElement>('.send')).disabled).toBe(true);
      expect(sent).toEqual([]);
    },
  );

  describe('with more in the clipboard than fits', () => {
    /** As a page does that copies more than was selected. */
    const copy = async (text: string): Promise<void> => {
      const put = (event: ClipboardEvent): void => {
        event.clipboardData?.setData('text/plain', text);
        event.preventDefault();
      };
      document.addEventListener('copy', put, { once: true });
      await userEvent.copy();
    };

    it('refuses the paste at once, says why, and leaves box and clipboard as they were', async () => {
      const big = 'all of Moby Dick '.repeat(65_000);
      await userEvent.click(box);
      await copy(big);
      type(box, 'before');
      let clipboard = '';
      box.addEventListener('paste', ({ clipboardData }) => (clipboard = clipboardData?.getData('text/plain') ?? ''));
      await userEvent.paste();
      await composer.updateComplete;
      expect(box.value).toBe('before');
      expect(texts('[role=alert]')).toEqual([en.tooLong]);
      await userEvent.paste();
      expect(clipboard.length).toBe(big.length);
      expect(box.value).toBe('before');
    });

    it('takes what fits, in place of what is selected, and no character more', async () => {
      await userEvent.click(box);
      await copy('x'.repeat(16_380));
      type(box, 'to be replaced');
      box.select();
      await userEvent.paste();
      expect(box.value).toBe('x'.repeat(16_380));
      await userEvent.keyboard('ab€');
      expect(box.value).toBe(`${'x'.repeat(16_380)}ab`);
      expect(texts('[role=alert]')).toEqual([en.tooLong]);
      await userEvent.keyboard('{Backspace}');
      expect(box.value).toBe(`${'x'.repeat(16_380)}a`);
      await missing('[role=alert]');
    });
  });

  it('tells when somebody writes and when not any more', () => {
    type(box, 'a');
    type(box, '');
    type(box, 'b');
    box.dispatchEvent(new FocusEvent('blur'));
    expect(writing).toEqual([true, false, true, false]);
  });

  it('says why a text was not taken until it is changed', async () => {
    composer.problem = en.tooLong;
    await composer.updateComplete;
    expect(texts('[role=alert]')).toEqual([en.tooLong]);
    expect(box.getAttribute('aria-describedby')).toBe('problem');
    type(box, 'shorter');
    await missing('[role=alert]');
  });
});
