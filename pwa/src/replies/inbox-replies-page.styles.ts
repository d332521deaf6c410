import { css } from 'lit';

export const repliesPageStyles = css`
  .lead {
    margin-block-end: 16px;
  }
  .none {
    padding: 16px;
    color: var(--cipher-text-3);
  }
  li + li {
    border-block-start: 1px solid var(--cipher-line);
  }
  form {
    padding: 16px;
  }
  form .hint {
    margin-block-end: 12px;
  }
  textarea.input {
    resize: vertical;
  }
  .set .title {
    overflow-wrap: anywhere;
  }
  .set .more {
    white-space: pre-line;
  }
  .acts {
    flex-wrap: wrap;
    margin-block-start: 12px;
  }
  .button.danger {
    margin-inline-start: auto;
    color: var(--cipher-danger);
  }
`;
