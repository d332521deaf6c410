/** Moves the focus in an open menu with the arrow keys, Home and End. */
export const moveInMenu = (
  root: ParentNode & { readonly activeElement?: Element | null },
  event: KeyboardEvent,
): void => {
  const items = [...root.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  const at = items.findIndex((item) => item === root.activeElement);
  const to: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
  const next = to[event.key];
  if (next === undefined) return;
  event.preventDefault();
  items.at(next % items.length)?.focus();
};
