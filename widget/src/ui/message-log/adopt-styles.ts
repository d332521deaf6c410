import type { CSSResult } from 'lit';

/** Adds the styles of a part that was loaded later, once. */
export const adopt = ({ renderRoot }: { readonly renderRoot: ParentNode }, { styleSheet }: CSSResult): void => {
  const root = renderRoot as ShadowRoot;
  if (styleSheet !== undefined && !root.adoptedStyleSheets.includes(styleSheet))
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
};
