import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { find, findAll, focused, frame, missing, texts } from '../../../test/support/drawn.ts';
import { ClientOfVisitor, NOW, OWNER, theirs } from '../../../test/support/fake-owner.ts';
import { en } from '../locales/en.ts';
import { tokens } from '../styles/tokens.styles.ts';
import { CipherThread } from './cipher-thread.ts';

const LONG = `The beginning.${'\n'.repeat(2_000)}The end.`;

const show = async (client: ClientOfVisitor): Promise<void> => {
  const thread = new CipherThread();
  Object.assign(thread, { client, conversation: OWNER, strings: en, name: 'Larch & Loam', now: () => NOW });
  thread.style.blockSize = '480px';
  document.body.replaceChildren(thread);
  await find('.bubble');
  await missing('.loading:only-child');
  await frame();
};

beforeEach(() => {
  document.adoptedStyleSheets = tokens.flatMap(({ styleSheet }) => styleSheet ?? []);
});
afterEach(() => document.body.replaceChildren());

describe('A long message', () => {
  it('does not push the others away: it shows its beginning, and all of it when it is asked to', async () => {
    const history = Array.from({ length: 20 }, (_, i) => theirs(`before ${String(i)}`));
    await show(new ClientOfVisitor([...history, theirs('before'), theirs(LONG), theirs('after')]));
    expect(texts('.bubble p').slice(-3)).toEqual(['before', 'The beginning. …', 'after']);
    const [before, , after] = findAll('.bubble')
      .slice(-3)
      .map((bubble) => bubble.getBoundingClientRect());
    expect((after?.bottom ?? 0) - (before?.top ?? 0)).toBeLessThan(480);
    const button = await find('.whole');
    expect(button.innerText).toBe('Show more');
    const top = (await find('.bubble .whole')).closest('.row')?.getBoundingClientRect().top;
    await userEvent.click(button);
    await expect.poll(() => findAll('.bubble p').at(-2)?.innerText).toBe(LONG);
    await expect.poll(() => button.getAttribute('aria-expanded')).toBe('true');
    await frame();
    expect(Math.abs((button.closest('.row')?.getBoundingClientRect().top ?? 0) - (top ?? 0))).toBeLessThan(2);
    expect(focused()).toBe(button);
    button.click();
    await expect.poll(() => texts('.bubble p').slice(-3)).toEqual(['before', 'The beginning. …', 'after']);
    expect(button.getAttribute('aria-expanded')).toBe('false');
  });

  it('stays as the reader chose it when another one arrives', async () => {
    const client = new ClientOfVisitor([theirs(LONG)]);
    await show(client);
    (await find('.whole')).click();
    await expect.poll(() => texts('.whole')).toEqual(['Show less']);
    client.hear('news');
    await expect.poll(() => texts('.bubble p').at(-1)).toBe('news');
    expect(texts('.whole')).toEqual(['Show less']);
  });
});
