import { css } from 'lit';

export const verifyStyles = css`
  .seg {
    grid-template-columns: repeat(3, 1fr);
  }
  .number {
    display: grid;
    grid-template-columns: repeat(4, auto);
    justify-content: space-evenly;
    gap: 14px 12px;
    padding: 34px 16px 24px;
    border-radius: var(--cipher-radius-lg);
    background-color: var(--cipher-fill);
    font-size: clamp(15px, 5vw, 20px);
    letter-spacing: 0.02em;
    list-style: none;
    direction: ltr;
  }
  .top {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
  }
  h3 {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  svg.qr {
    inline-size: min(100%, 280px);
  }
  .calm {
    text-align: center;
    text-wrap: balance;
  }
  .done {
    color: var(--cipher-accent-text);
  }
  @media (width <= 25em) {
    .number {
      grid-template-columns: repeat(3, auto);
    }
  }
  @media (forced-colors: active) {
    .number {
      border: 1px solid CanvasText;
    }
  }
`;
