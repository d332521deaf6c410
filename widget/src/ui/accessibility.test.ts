import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { still } from '../../test/support/still.ts';
import { showState, WIDGET_STATES } from '../../test/support/widget-states.ts';

/** Any two of theme, direction and width meet in every way. */
const LOOKS = [
  { theme: 'light', dir: 'ltr', width: 320 },
  { theme: 'dark', dir: 'rtl', width: 320 },
  { theme: 'dark', dir: 'ltr', width: 1280 },
  { theme: 'light', dir: 'rtl', width: 1280 },
] as const;

describe.each(LOOKS)('in the $theme theme, $dir, at $width pixels', ({ theme, dir, width }) => {
  afterEach(() => {
    document.body.replaceChildren();
    document.documentElement.removeAttribute('dir');
  });

  it.each(WIDGET_STATES)('axe finds nothing in the state $name', async (state) => {
    await page.viewport(width, 720);
    document.documentElement.lang = 'en';
    document.documentElement.dir = dir;
    document.title = 'A shop';
    const main = document.createElement('main');
    main.append(Object.assign(document.createElement('h1'), { textContent: 'A shop' }));
    document.body.replaceChildren(main);
    await showState({ ...state, attributes: { ...state.attributes, theme } });
    still();
    const { violations } = await axe.run(document, { rules: { region: { enabled: false } } });
    expect(
      violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => [id, html, failureSummary])),
    ).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});
