/** The menu of the newest message, by keyboard. `place`: what the thread stands in. */
export const openMessageMenu = async (place: ParentNode | null | undefined): Promise<void> => {
  const root = place?.querySelector('cipher-thread')?.shadowRoot?.querySelector('cipher-log')?.shadowRoot;
  const log = root?.querySelector<HTMLElement>('.log');
  const press = (target: Element | null | undefined, key: string): void =>
    void target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  log?.focus();
  // What knows the arrows is loaded with the focus.
  while (root?.activeElement?.matches('.row') === false) {
    press(log, 'ArrowUp');
    await new Promise(requestAnimationFrame);
  }
  press(root?.activeElement, 'Enter');
};
