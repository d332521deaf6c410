/** Why there is no chat, in the bubble next to the launcher: a title on the first line, then a sentence. */

const css = String.raw;

export const sayCss = css`
  .say {
    padding: 1em;
    direction: ltr;
    white-space: pre-line;
  }
  .say::first-line {
    font-weight: 600;
  }
`;
