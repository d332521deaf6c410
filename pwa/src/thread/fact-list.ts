/** Names and values, as the details of a conversation list them. */
import { html, type TemplateResult } from 'lit';

export type Fact = readonly [name: string, value: string | TemplateResult];

export const renderFacts = (facts: readonly Fact[]): TemplateResult =>
  html`<dl class="facts">
    ${facts.map(
      ([name, value]) =>
        html`<div>
          <dt><bdi>${name}</bdi></dt>
          <dd dir="auto">${typeof value === 'string' ? html`<span>${value}</span>` : value}</dd>
        </div>`,
    )}
  </dl>`;
