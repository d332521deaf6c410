import { afterEach, describe, expect, it, vi } from 'vitest';
import { snippetOf } from './snippet.ts';
import { attributesOf, keepLooks, PLAIN, readLooks } from './looks.ts';

const CHOSEN = {
  accent: '#7a2f57',
  greeting: ' "Hello" ',
  openers: 'Where is my order?\n\n Do you ship? ',
  position: 'start',
  theme: 'dark',
  lang: 'de',
} as const;

const storage = (text: string | null): { readonly setItem: (place: string, text: string) => void } => {
  const kept = { text };
  const setItem = (_: string, given: string): void => void (kept.text = given);
  vi.stubGlobal('localStorage', { getItem: () => kept.text, setItem });
  return { setItem };
};

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the looks of the chat', () => {
  it('add nothing to the tag where nothing was chosen', () => {
    expect(attributesOf(PLAIN)).toEqual([]);
  });

  it('are attributes of the tag, in which no text ends its attribute or its line', () => {
    const widget = { build: 'b', loader: { file: 'cipherchat.js', integrity: 'sha384-A' } };
    const looks = attributesOf(CHOSEN);
    expect(snippetOf({ origin: 'https://c.example', widget, owner: 'k', name: undefined, looks })).toBe(
      `<script async src="https://c.example/w/b/cipherchat.js"
  integrity="sha384-A"
  crossorigin="anonymous"
  data-owner="k"
  data-accent="#7a2f57"
  data-greeting="&quot;Hello&quot;"
  data-openers="Where is my order?&#10;Do you ship?"
  data-position="start"
  data-theme="dark"
  data-lang="de"></script>`,
    );
  });

  it('are there again, and are plain where storage has something else or is denied', () => {
    storage(null);
    expect(readLooks()).toEqual(PLAIN);
    keepLooks(CHOSEN);
    expect(readLooks()).toEqual(CHOSEN);
    storage('{"version":2}');
    expect(readLooks()).toEqual(PLAIN);
    // As the first version of the page stores it.
    storage(JSON.stringify({ version: 1, looks: CHOSEN }));
    expect(readLooks()).toEqual(CHOSEN);
    storage(JSON.stringify({ version: 1, looks: { ...CHOSEN, accent: 'red;}' } }));
    expect(readLooks()).toEqual(PLAIN);
    vi.stubGlobal('localStorage', undefined);
    keepLooks(CHOSEN);
    expect(readLooks()).toEqual(PLAIN);
  });
});
