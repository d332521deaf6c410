import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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
