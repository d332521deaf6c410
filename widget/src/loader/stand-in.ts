/** Keeps the element in the page. A page that exchanges its body, as Turbo and htmx do, gets it back. */

/** Puts the element at the end of the body, now or when there is one. The returned function does it again. */
export const standIn = (host: HTMLElement): (() => void) => {
  const observer = new MutationObserver((changes) => {
    if (host.isConnected) return;
    // A page that takes out this element alone means it.
    if (changes.some(({ removedNodes }) => [...removedNodes].some((node) => node !== host))) stand();
    else observer.disconnect();
  });
  const stand = (): void => {
    const body = document.body as HTMLElement | null;
    if (body === null) addEventListener('DOMContentLoaded', stand);
    else if (!host.isConnected) {
      body.append(host);
      for (const node of [document.documentElement, body]) observer.observe(node, { childList: true });
      const corner = host.shadowRoot?.querySelector('.corner') as Partial<Pick<HTMLElement, 'togglePopover'>> | null;
      // The elements, if they are there, have done it already.
      corner?.togglePopover?.(true);
    }
  };
  stand();
  return stand;
};
