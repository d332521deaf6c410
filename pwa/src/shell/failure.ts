/** Pages in place of the inbox: it is opening, or it cannot be opened, with the reason and what helps. */
import type { ClientState } from '@cipherchat/core';
import { html, type TemplateResult } from 'lit';
import type { Strings } from '../locales/index.ts';
import { icon } from '../styles/icons.ts';
import './inbox-blank.ts';

export const renderFailure = ({ failure }: Strings, reason: ClientState['failure']): TemplateResult => {
  const heading = failure[reason ?? 'unknown'];
  const lead = failure[`${reason ?? 'unknown'}Lead`];
  const reload = (): void => {
    location.reload();
  };
  return html`
    <main class="failure">
      <inbox-blank .heading=${heading} .lead=${lead}>
        <button class="button primary" type="button" @click=${reload}>${failure.reload}</button>
      </inbox-blank>
    </main>
  `;
};

/** A style shows it only if opening takes a while, so that a quick start does not flicker. */
export const renderOpening = ({ opening, lock }: Strings, isSealing = false): TemplateResult => html`
  <main class="opening">
    ${icon('mark', 'bigmark sm')}
    <p role="status">${isSealing ? lock.busy : opening}</p>
  </main>
`;
