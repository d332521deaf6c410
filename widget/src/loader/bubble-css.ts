/** The bubble next to the launcher: a message that came, or why there is no chat. */

const css = String.raw;

export const bubbleCss = css`
  .preview {
    inline-size: min(320px, 100vw - 2 * var(--cipher-inset));
    border: 1px solid #0000;
    border-radius: var(--cipher-radius);
    border-end-end-radius: calc(var(--cipher-radius) * 0.28);
    background: var(--cipher-raised, Canvas);
    box-shadow: 0 4px 20px #0a22283d;
  }
`;
