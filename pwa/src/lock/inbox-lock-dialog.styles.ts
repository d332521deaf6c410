/** What the dialog of the PINs adds to a dialog. */
import { css } from 'lit';

export const lockDialogStyles = css`
  form {
    display: grid;
    gap: 10px;
  }
  h3 {
    font-weight: var(--cipher-semibold);
    letter-spacing: -0.018em;
  }
  .lead {
    font-size: var(--cipher-text-md);
  }
  .input {
    letter-spacing: 0.3em;
  }
  .problem {
    color: var(--cipher-danger);
    font-size: var(--cipher-text-md);
    font-weight: var(--cipher-medium);
  }
  .problem:empty {
    display: none;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(130px, 1fr));
    gap: 8px;
    margin-block-start: 6px;
  }
`;
