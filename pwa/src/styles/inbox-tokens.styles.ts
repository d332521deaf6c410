/** Design tokens that the inbox alone has; the others are those of the widget. */
import { css } from 'lit';

export const inboxTokens = css`
  :host {
    --cipher-canvas: #f1f4f5;
    --cipher-ok: #136a45;
    --cipher-ok-tint: #e5f4ec;
  }
  @supports (color: light-dark(red, oklch(from red l c h))) {
    :host {
      --cipher-canvas: light-dark(#f1f4f5, #0b1113);
      --cipher-ok: light-dark(#136a45, #79d6a8);
      --cipher-ok-tint: light-dark(#e5f4ec, #14302a);
    }
  }
`;
