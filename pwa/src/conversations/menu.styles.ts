/** The rows of a menu. */
import { css } from 'lit';

export const menuStyles = css`
  [role='menuitem'] {
    display: flex;
    align-items: center;
    gap: 12px;
    inline-size: 100%;
    min-block-size: 38px;
    padding: 6px 10px;
    border-radius: var(--cipher-radius-sm);
    font-size: var(--cipher-text-md);
    text-align: start;
  }
  [role='menuitem']:is(:hover, :focus-visible) {
    background: var(--cipher-fill-hover);
  }
  [role='menuitem']:focus-visible {
    outline-offset: -2px;
  }
  .aside {
    margin-inline-start: auto;
    color: var(--cipher-text-3);
    font-size: var(--cipher-text-sm);
  }
  @media (width < 45em) {
    [role='menuitem'] {
      min-block-size: var(--cipher-target);
    }
  }
`;
