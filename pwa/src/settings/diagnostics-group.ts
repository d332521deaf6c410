/** The group of the settings page that lets the user hand in the client's log. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../locales/index.ts';
import type { HandedIn } from './hand-in.ts';

export const renderDiagnostics = (
  { settingsPage }: Strings,
  handedIn: HandedIn,
  onSave: () => void,
  onCopy: () => void,
): TemplateResult => {
  const outcomes = {
    saved: settingsPage.diagnosticsSaved,
    copied: settingsPage.diagnosticsCopied,
    'not-saved': settingsPage.diagnosticsNotSaved,
    'not-copied': settingsPage.diagnosticsNotCopied,
  };
  return html`
    <section>
      <h3 id="diagnostics" tabindex="-1">${settingsPage.diagnostics}</h3>
      <div class="box">
        <p class="more">${settingsPage.diagnosticsWhy}</p>
        <p class="more">${settingsPage.diagnosticsHas}</p>
        <p class="more">${settingsPage.diagnosticsHasNot}</p>
        <div class="inline actions" role="group" aria-labelledby="diagnostics">
          <button class="button dense" type="button" @click=${onSave}>${settingsPage.diagnosticsSave}</button>
          <button class="button dense" type="button" @click=${onCopy}>${settingsPage.diagnosticsCopy}</button>
        </div>
        <p class="feedback ${handedIn ?? ''}" role="status">${handedIn === undefined ? nothing : outcomes[handedIn]}</p>
      </div>
    </section>
  `;
};
