import { css } from 'lit';

/** A band across the page that says what is the matter: `banner` in `thread/connection-band.ts`. */
export const bannerStyles = css`
  .banner {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
    padding: 10px var(--cipher-space-4);
    background: var(--cipher-signal-tint);
    color: var(--cipher-text);
    font-size: var(--cipher-text-sm);
    overflow-wrap: anywhere;
  }
  .banner p {
    flex: 1 1 60%;
  }
  .banner .button {
    flex: none;
    max-inline-size: 100%;
  }
  .banner svg {
    flex: none;
    color: var(--cipher-signal-text);
  }
  .banner.quiet {
    background: var(--cipher-fill);
  }
  .banner.quiet svg {
    color: inherit;
  }
  @media (forced-colors: active) {
    .banner {
      border: 1px solid;
    }
  }
`;
