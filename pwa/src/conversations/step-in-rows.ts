type Rows = ParentNode & { readonly activeElement?: Element | null };

const rowsOf = (list: ParentNode): readonly HTMLElement[] => [...list.querySelectorAll<HTMLElement>('.rows > li > a')];

/** Moves the focus by one row, from the row that has it or whose conversation is open, else to the first. */
export const stepInRows = (list: Rows, by: 1 | -1): void => {
  const rows = rowsOf(list);
  const focused = rows.findIndex((row) => row === list.activeElement);
  const at = focused < 0 ? rows.findIndex((row) => row.hasAttribute('aria-current')) : focused;
  rows[at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)]?.focus();
};

/** From the field of the search: the arrow down goes to the first row, and Enter opens it. */
export const keyToRows = (list: ParentNode, event: KeyboardEvent): void => {
  const [first] = rowsOf(list);
  if (event.isComposing || first === undefined) return;
  if (event.key === 'ArrowDown') first.focus();
  else if (event.key === 'Enter') first.click();
  else return;
  event.preventDefault();
};
