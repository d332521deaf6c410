/** The page on which the owner chooses how the chat looks on a site. */
import { page } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FakeClient } from '@cipherchat/core/fakes';
import { closeInbox, openInbox } from './support/inbox-page.ts';
import { everybody } from './support/people.ts';

const tag = () => page.getByRole('textbox', { name: 'Your tag', exact: true });
const tagText = (): string => (tag().element() as HTMLTextAreaElement).value;
const preview = (): HTMLElement =>
  page.getByRole('img', { name: 'Preview of the chat on a page' }).element() as HTMLElement;
const inPreview = (selector: string): HTMLElement =>
  preview().shadowRoot?.querySelector<HTMLElement>(selector) ?? expect.fail(`no ${selector}`);
const radio = (name: string) => page.getByRole('radio', { name, exact: true });

const open = async (path = '/settings/appearance'): Promise<void> => {
  await openInbox(path, new FakeClient(everybody));
};

beforeEach(async () => {
  await page.viewport(1280, 900);
  localStorage.removeItem('cipherchat:looks');
});

afterEach(() => {
  closeInbox();
  localStorage.removeItem('cipherchat:looks');
});

describe('the appearance of the chat', () => {
  test('is that of the widget, and adds nothing to the tag, until something is chosen', async () => {
    await open();
    await expect.element(tag()).toBeVisible();
    expect(tagText()).not.toMatch(/data-(?:accent|greeting|openers|position|theme|lang)/u);
    expect(getComputedStyle(inPreview('.launcher')).backgroundColor).toBe('rgb(11, 92, 107)');
  });

  test('is shown at once, written into the tag, and there again on the page with the snippet', async () => {
    await open();
    await radio('Plum').click();
    await radio('Bottom left').click();
    await page.getByRole('textbox', { name: 'Greeting', exact: true }).fill('Hello, what are you looking for?');
    await page.getByRole('textbox', { name: 'First messages to choose from' }).fill('Where is my order?\nDo you ship?');
    await expect.poll(() => getComputedStyle(inPreview('.launcher')).backgroundColor).toBe('rgb(122, 47, 87)');
    const { left } = inPreview('.launcher').getBoundingClientRect();
    expect(left).toBeLessThan(preview().getBoundingClientRect().left + 40);
    expect(inPreview('.body').innerText).toContain('Hello, what are you looking for?');
    expect(inPreview('.openers').children).toHaveLength(2);
    const lines = [
      'data-accent="#7a2f57"',
      'data-greeting="Hello, what are you looking for?"',
      'data-openers="Where is my order?&#10;Do you ship?"',
      'data-position="start"',
    ];
    for (const line of lines) expect(tagText()).toContain(line);
    closeInbox();
    await open('/address');
    const snippet = page.getByRole('textbox', { name: 'Snippet', exact: true });
    await expect.element(snippet).toBeVisible();
    for (const line of lines) expect((snippet.element() as HTMLTextAreaElement).value).toContain(line);
  });

  test('says how well a colour can be read, and when the button is hard to see', async () => {
    await open();
    await expect.element(page.getByText('Text on it is easy to read: 7.6 to 1.')).toBeVisible();
    expect(page.getByText('On a white page the button is hard to see').query()).toBeNull();
    await page.getByLabelText('Another colour').fill('#f4d03f');
    await expect.element(page.getByText('On a white page the button is hard to see: 1.5 to 1.')).toBeVisible();
    expect(getComputedStyle(inPreview('.launcher')).color).toMatch(/^(?:rgb\(0, 0, 0\)|oklch\(0 0 )/u);
  });

  test('speaks the chosen language in the preview', async () => {
    await open();
    await page.getByRole('combobox', { name: 'Language' }).selectOptions('de');
    await expect.poll(() => inPreview('.hello').innerText).toContain('Hallo');
    expect(tagText()).toContain('data-lang="de"');
  });

  test('shows a text of the owner as text', async () => {
    await open();
    await page.getByRole('textbox', { name: 'Greeting', exact: true }).fill('"><img src=x onerror=alert(1)>');
    await expect.poll(() => inPreview('.body').innerText).toContain('"><img src=x onerror=alert(1)>');
    expect(inPreview('.body').querySelector('img')).toBeNull();
    expect(tagText()).toContain('data-greeting="&quot;&gt;&lt;img src=x onerror=alert(1)&gt;"');
  });
});
