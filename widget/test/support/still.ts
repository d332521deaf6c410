/** All elements of a page or a shadow root, those in the shadow roots inside too. */
export const elementsIn = (root: ParentNode): readonly Element[] =>
  [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot === null ? [] : elementsIn(element.shadowRoot)),
  ]);

/** What moves has come to its end, and what comes late is there; loops stand still. */
export const still = (): void => {
  for (const root of [document, ...elementsIn(document.body).map(({ shadowRoot }) => shadowRoot)]) {
    for (const animation of root?.getAnimations() ?? []) {
      if (animation.effect?.getComputedTiming().endTime === Infinity) animation.cancel();
      else animation.finish();
    }
  }
};
