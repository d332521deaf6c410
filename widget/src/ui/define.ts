/** Registers an element once. A page may load two builds; the first one stays, because a tag cannot be redefined. */
export const define = (name: string, element: CustomElementConstructor): void => {
  if (customElements.get(name) === undefined) customElements.define(name, element);
};
