import { css } from 'lit';

export const contactCardStyles = css`
  :host {
    --avatar-size: 64px;
    display: grid;
    justify-items: center;
    gap: 2px;
    padding: 26px 20px 16px;
    text-align: center;
  }
  h3 {
    display: flex;
    align-items: center;
    gap: 4px;
    margin-block-start: 10px;
    max-inline-size: 100%;
    font-size: var(--cipher-text-lg);
    font-weight: var(--cipher-semibold);
    overflow-wrap: anywhere;
  }
  .tiny {
    inline-size: 28px;
    block-size: 28px;
    flex: none;
    color: var(--cipher-text-2);
  }
  .hint {
    margin: 0;
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 6px;
    margin-block-start: 8px;
    max-inline-size: 100%;
  }
  li.tag {
    min-block-size: 28px;
    padding-block: 0;
    padding-inline: 8px 2px;
    min-inline-size: 0;
    white-space: normal;
    overflow-wrap: anywhere;
    text-align: start;
  }
  li.tag button {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    border-radius: 50%;
    color: var(--cipher-text-2);
  }
  li.tag button:hover {
    background: var(--cipher-fill-hover);
  }
  .add.tag {
    min-block-size: 28px;
    padding: 0 10px;
    background: none;
    box-shadow: inset 0 0 0 1px var(--cipher-line-strong);
    color: var(--cipher-text);
  }
  .add.tag:hover {
    background: var(--cipher-fill-hover);
  }
  form {
    inline-size: 100%;
    margin-block-start: 8px;
    text-align: start;
  }
  form .inline {
    display: flex;
    gap: 4px;
    margin-block-start: 8px;
  }
  .problem:empty {
    display: none;
  }
  .problem {
    text-align: start;
  }
  @media (pointer: coarse) {
    .tiny,
    li.tag button {
      inline-size: var(--cipher-target);
      block-size: var(--cipher-target);
    }
    .add.tag {
      min-block-size: var(--cipher-target);
    }
  }
  @media (forced-colors: active) {
    .tag {
      border: 1px solid CanvasText;
    }
  }
`;
