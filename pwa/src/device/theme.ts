/**
 * The theme: light, dark or that of the system. It is stored on this device only, and every open tab follows a change.
 */

export type Theme = 'system' | 'light' | 'dark';

const PLACE = 'cipherchat:theme';
const CHROME = { light: '#f1f4f5', dark: '#0b1113' } as const;

const parse = (text: string | null): Theme => (text === 'light' || text === 'dark' ? text : 'system');

/** The stored choice. If the browser denies storage, the system decides. */
export const readTheme = (): Theme => {
  try {
    return parse(localStorage.getItem(PLACE));
  } catch {
    return 'system';
  }
};

const show = (theme: Theme): void => {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const own = meta.media.includes('dark') ? 'dark' : 'light';
    meta.content = CHROME[theme === 'system' ? own : theme];
  }
};

export const chooseTheme = (theme: Theme): void => {
  show(theme);
  try {
    if (theme === 'system') localStorage.removeItem(PLACE);
    else localStorage.setItem(PLACE, theme);
  } catch {
    // Storage is denied, so the choice is valid for this window only.
  }
};

/** Shows the stored choice, and follows a change made in another tab. */
export const followTheme = (): void => {
  show(readTheme());
  addEventListener('storage', (event) => {
    if (event.key === PLACE) show(parse(event.newValue));
  });
};
