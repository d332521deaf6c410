/** Which command a key is. */
export type Shortcut = 'palette' | 'search' | 'next' | 'previous' | 'close' | 'reply' | 'list';

const LETTERS: Readonly<Record<string, Shortcut>> = {
  '/': 'search',
  '?': 'list',
  j: 'next',
  k: 'previous',
  e: 'close',
  r: 'reply',
};

/** What a key belongs to: it types there, or has a meaning of its own. */
const TAKES_KEYS =
  'input, textarea, select, [contenteditable], dialog, [role="menu"], [role="listbox"], [role="dialog"]';

/** Whether single letters belong to what has the focus. `path`: of the event, the innermost first. */
export const takesLetters = (path: readonly EventTarget[]): boolean =>
  path.some((one) => one instanceof Element && one.matches(TAKES_KEYS));

type Key = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'defaultPrevented' | 'repeat'
>;

/**
 * A key of a Latin letter: what it types, or where it is on a keyboard that types no Latin letters. A key that an input
 * method takes has a name, such as `Process`, and is none.
 */
const letterOf = ({ key, code }: Key): string => {
  if (/^[\p{ASCII}]$/u.test(key)) return key.toLowerCase();
  return /^.$/u.test(key) ? (/^Key([A-Z])$/u.exec(code)?.[1]?.toLowerCase() ?? '') : '';
};

export type KeyRules = {
  /** Single letters are commands: the user has not turned them off, and types nowhere. */
  readonly letters: boolean;
  /** A keyboard with a command key. There, `Ctrl K` deletes to the end of a line. */
  readonly isApple: boolean;
};

export const shortcutOf = (event: Key, { letters, isApple }: KeyRules): Shortcut | undefined => {
  const { ctrlKey, metaKey, altKey, isComposing, defaultPrevented, repeat } = event;
  if (isComposing || defaultPrevented || altKey) return undefined;
  const letter = letterOf(event);
  if (ctrlKey || metaKey) {
    const isCommand = ctrlKey !== metaKey && metaKey === isApple;
    return letter === 'k' && isCommand && !repeat ? 'palette' : undefined;
  }
  const shortcut = letters && Object.hasOwn(LETTERS, letter) ? LETTERS[letter] : undefined;
  // A key that is held down goes on through the list, and closes one conversation only.
  return repeat && shortcut !== 'next' && shortcut !== 'previous' ? undefined : shortcut;
};
