import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { find, findAll, missing } from '../../../test/support/drawn.ts';
import { ClientOfVisitor, OWNER } from '../../../test/support/fake-owner.ts';
import { StatedWidget } from '../../../test/support/widget-states.ts';
import { en, type Strings } from '../locales/en.ts';
import { chooseLanguage } from '../locales/languages.ts';
import { loadWords } from '../locales/load-words.ts';

const root = document.documentElement;

type Wordy = StatedWidget & { loadWords?: (wished: readonly string[]) => Promise<Strings | undefined> };

const make = (load?: Wordy['loadWords']): Wordy => {
  const widget: Wordy = new StatedWidget();
  widget.fake = Promise.resolve(new ClientOfVisitor());
  widget.owner = OWNER;
  widget.loadWords = load ?? loadChosen;
  return widget;
};

/** As the package does. */
const loadChosen = async (wished: readonly string[]): Promise<Strings | undefined> => {
  const language = chooseLanguage(wished);
  return language === 'en' ? undefined : await loadWords(language);
};

const greeting = async (): Promise<string> => (await find('h3')).textContent;

describe('The language of the chat', () => {
  const before = root.lang;
  beforeEach(() => {
    root.lang = 'de-AT';
  });
  afterEach(() => {
    document.body.replaceChildren();
    root.lang = before;
  });

  it('is that of the page', async () => {
    const widget = make();
    document.body.append(widget);
    widget.open();
    expect(await greeting()).toBe('Hallo, womit können wir Ihnen weiterhelfen?');
    expect((await find('dialog')).lang).toBe('de');
    expect((await find('textarea')).getAttribute('aria-label')).toBe('Nachricht');
  });

  it('is that of the element before that of the page, and sets the direction of the words', async () => {
    const widget = make();
    widget.lang = 'ar';
    document.body.append(widget);
    widget.open();
    expect(await greeting()).toBe('مرحبًا، كيف يمكننا مساعدتك؟');
    expect((await find('.dialog')).dir).toBe('rtl');
  });

  it('is that of the browser where the page names none that there is', async () => {
    root.lang = 'xx';
    const asked: (readonly string[])[] = [];
    const widget = make((wished) => {
      asked.push(wished);
      return Promise.resolve(undefined);
    });
    document.body.append(widget);
    widget.open();
    expect(await greeting()).toBe(en.hello);
    expect(asked).toEqual([['xx', 'xx', ...navigator.languages]]);
  });

  it('is not drawn before it is known, and the chat opens then', async () => {
    let give: (words: Strings | undefined) => void = () => undefined;
    const widget = make(() => new Promise((resolve) => (give = resolve)));
    document.body.append(widget);
    widget.open();
    await widget.updateComplete;
    await find('.launcher');
    expect(findAll('dialog')).toEqual([]);
    give(await loadWords('de'));
    expect(await greeting()).toBe('Hallo, womit können wir Ihnen weiterhelfen?');
    await missing('.launcher');
  });

  it('is English where the words cannot be had, or do not come in time', async () => {
    for (const load of [() => Promise.reject(new Error('offline')), () => new Promise<undefined>(() => undefined)]) {
      const widget = make(load);
      document.body.append(widget);
      widget.open();
      expect(await greeting()).toBe(en.hello);
      widget.remove();
    }
  });

  it('changes with the page', async () => {
    const widget = make();
    document.body.append(widget);
    widget.open();
    await greeting();
    root.lang = 'ar';
    await expect.poll(greeting).toBe('مرحبًا، كيف يمكننا مساعدتك؟');
    root.lang = 'en';
    await expect.poll(greeting).toBe(en.hello);
  });

  it('stays what the page has set by itself', async () => {
    const widget = make();
    widget.strings = { ...en, hello: 'Ahoy' };
    document.body.append(widget);
    widget.open();
    expect(await greeting()).toBe('Ahoy');
    root.lang = 'ar';
    await loadChosen(['ar']);
    await widget.updateComplete;
    expect(await greeting()).toBe('Ahoy');
  });
});
