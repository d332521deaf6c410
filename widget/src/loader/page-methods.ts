/**
 * What the page may call on the element before its class is there, and after. The script tag gives these to its
 * element, the npm package to the class, so the elements do not bring them again.
 */

export const pageMethods = {
  show(this: HTMLElement): void {
    this.setAttribute('launcher', '');
  },
  hide(this: HTMLElement): void {
    this.setAttribute('launcher', 'none');
  },
  on(this: HTMLElement, name: string, listener: (event: never) => void): void {
    this.addEventListener(`cipher-${name}`, listener as EventListener);
  },
  prefill(this: HTMLElement, text: string): void {
    this.setAttribute('prefill', text);
  },
};
