/** Forced colours remove background fills, so borders show what the fills showed. */
import { css } from 'lit';

export const contrastThemes = css`
  @media (forced-colors: active) {
    .input,
    .tag,
    .switch {
      border: 1px solid CanvasText;
    }
    .switch::after {
      background: CanvasText;
    }
    .switch:checked::after {
      background: Highlight;
    }
    .weave::before {
      display: none;
    }
  }
`;
