/** Under forced colours borders say what the fills used to. */
import { css } from 'lit';

export const contrastThemes = css`
  @media (forced-colors: active) {
    .button,
    .input,
    .tag,
    .banner,
    .iconbutton.lined,
    .switch {
      border: 1px solid CanvasText;
    }
    .button.primary,
    .badge {
      forced-color-adjust: none;
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
