/** The message that came while the chat was closed. Loaded with the first one. */
import { css, html, LitElement, type TemplateResult } from 'lit';
import { define } from '../define.ts';
import { directionOf } from '../direction.ts';
import { icon } from '../icons.ts';
import { foundation } from '../styles/foundation.styles.ts';
import { avatarOf, avatarStyles } from './avatar.ts';
import { bubbleStyles } from './bubble.styles.ts';

const previewStyles = css`
  :host {
    display: block;
  }
  .preview {
    display: flex;
    overflow-wrap: anywhere;
    animation: rise var(--cipher-base) var(--cipher-slow) var(--cipher-out) both;
  }
  @keyframes rise {
    from {
      opacity: 0;
      translate: 0 8px;
    }
  }
  .message {
    display: flex;
    flex: 1;
    gap: var(--cipher-space-3);
    min-inline-size: 0;
    padding-block: 14px;
    padding-inline: 14px 2px;
    border-radius: inherit;
  }
  .words {
    flex: 1;
    min-inline-size: 0;
  }
  .message b,
  .words span {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .message b {
    display: block;
    font-weight: 600;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .words span {
    display: -webkit-box;
    color: var(--cipher-text-2);
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .preview .icon-button {
    margin: 4px;
    inline-size: 36px;
    block-size: 36px;
  }
  @media (pointer: coarse) {
    .preview .icon-button {
      inline-size: 44px;
      block-size: 44px;
    }
  }
`;

export class CipherPreview extends LitElement {
  static override properties = {
    name: { attribute: false },
    text: { attribute: false },
    hide: { attribute: false },
  };
  static override styles = [foundation, bubbleStyles, avatarStyles, previewStyles];

  /** Name of the owner, as shown. */
  declare name: string;
  declare text: string;
  /** What the button says that hides the preview. */
  declare hide: string;
  declare open: () => void;
  declare dismiss: () => void;

  /** The words stand in the direction of their language, the bubble in that of the page. */
  protected override render(): TemplateResult {
    const { name, text, hide } = this;
    return html`
      <div class="preview" part="preview">
        <button class="message" type="button" dir=${directionOf(this.lang)} @click=${() => this.open()}>
          ${avatarOf(name)}
          <span class="words"><b dir="auto">${name}</b><span dir="auto">${text}</span></span>
        </button>
        <button class="icon-button" type="button" aria-label=${hide} @click=${() => this.dismiss()}>
          ${icon('close')}
        </button>
      </div>
    `;
  }
}

define('cipher-preview', CipherPreview);
