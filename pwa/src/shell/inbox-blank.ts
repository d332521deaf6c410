/** The page that is shown when no conversation is open, and the whole-page messages when the inbox cannot be shown. */
import { css, html, LitElement, type TemplateResult } from 'lit';
import { controls } from '../styles/controls.styles.ts';
import { icon } from '../styles/icons.ts';

/** The mark, a heading, a sentence; actions go into the default slot. */
export class InboxBlank extends LitElement {
  static override properties = { heading: {}, lead: {} };
  static override styles = [
    ...controls,
    css`
      :host {
        display: flex;
        flex: 1;
        min-inline-size: 0;
        min-block-size: 0;
        overflow-y: auto;
      }
      .blank {
        flex: 1;
        display: grid;
        align-content: center;
        justify-items: center;
        gap: 10px;
        min-block-size: min-content;
        padding: 40px 24px;
        text-align: center;
      }
      h2 {
        margin-block-start: 18px;
        font-size: var(--cipher-text-xl);
        font-weight: var(--cipher-semibold);
        letter-spacing: -0.018em;
        text-wrap: balance;
      }
      .lead {
        max-inline-size: 40ch;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: 8px;
        margin-block-start: 14px;
      }
    `,
  ];

  declare heading: string;
  declare lead: string;

  protected override render(): TemplateResult {
    return html`
      <div class="blank weave">
        ${icon('mark', 'bigmark sm')}
        <h2 tabindex="-1">${this.heading}</h2>
        <p class="lead">${this.lead}</p>
        <div class="actions"><slot></slot></div>
      </div>
    `;
  }
}

customElements.define('inbox-blank', InboxBlank);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-blank': InboxBlank;
  }
}
