/** Registers an element once: a page may carry two builds, and the first one stays. */
export const define = (name: string, element: CustomElementConstructor): void => {
  if (customElements.get(name) === undefined) customElements.define(name, element);
};
