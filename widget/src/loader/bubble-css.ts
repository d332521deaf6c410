/** The bubble next to the launcher: a message that came, or why there is no chat. */

const css = String.raw;

export const bubbleCss = css`
  .preview {
    inline-size: min(320px, 100vw - 2 * var(--cipher-inset));
    border-radius: var(--cipher-radius);
    border-end-end-radius: calc(var(--cipher-radius) * 0.28);
    background: var(--cipher-raised);
    box-shadow: 0 4px 48px rgb(10 34 40 / 0.24);
    overflow-wrap: anywhere;
  }
  .preview b {
    display: block;
    font-weight: 600;
    unicode-bidi: plaintext;
  }
  .say {
    padding: 14px 16px;
    unicode-bidi: plaintext;
  }
`;
