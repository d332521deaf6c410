import { css } from 'lit';

export const teamStyles = css`
  .lead {
    margin-block-end: 16px;
  }
  .fault {
    margin-block-end: 12px;
  }
  section li + li {
    border-block-start: 1px solid var(--cipher-line);
  }
  section h3 {
    margin-block-end: 8px;
    font-size: var(--cipher-text-md);
    letter-spacing: normal;
  }
  .acts {
    flex-wrap: wrap;
    margin-block-start: 8px;
  }
  dialog .effects {
    display: grid;
    gap: 12px;
    padding-inline-start: 1.2em;
    list-style: disc;
    color: var(--cipher-text-2);
  }
  dialog li + li {
    border: 0;
  }
`;
