import { css } from 'lit';

export const siteKeysStyles = css`
  form {
    margin-block-start: 16px;
  }
  form .hint {
    margin-block-end: 12px;
  }
  textarea.input {
    resize: vertical;
    font-family: var(--cipher-font-mono, monospace);
    font-size: var(--cipher-text-sm);
  }
  form .button {
    margin-block-start: 12px;
  }
  ul {
    margin-block-start: 12px;
  }
  li + li {
    border-block-start: 1px solid var(--cipher-line);
  }
  .title,
  .id {
    overflow-wrap: anywhere;
  }
`;
