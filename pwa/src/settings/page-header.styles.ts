import { css } from 'lit';

/** Heading of a page of the settings. On a phone, a way back stands before it. */
export const pageHeader = css`
  header {
    display: flex;
    align-items: center;
    gap: 4px;
    margin-block-end: 16px;
  }
  .back {
    display: none;
  }
  @media (width < 45em) {
    header {
      margin-block-end: 8px;
      padding-inline: 0;
    }
    .back {
      display: grid;
    }
  }
`;
