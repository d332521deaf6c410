/**
 * What an iPhone or iPad shows before an address is made. Only an app on the home screen can ring there, and it does
 * not see what the browser has stored.
 */
import { html, type TemplateResult } from 'lit';
import type { Strings } from '../locales/index.ts';

/** A Mac has no touch screen, and its browser rings by itself. */
export const hasTouchScreen = (): boolean => navigator.maxTouchPoints > 1;

export const renderInstallFirst = ({ firstRun, settingsPage }: Strings, goOn: () => void): TemplateResult => html`
  <div class="form">
    <h1 tabindex="-1">${firstRun.installFirst}</h1>
    <p class="lead">${firstRun.installFirstLead}</p>
    <ol class="steps">
      ${settingsPage.installApple.map((step) => html`<li>${step}</li>`)}
    </ol>
    <button class="button quiet block" type="button" @click=${goOn}>${firstRun.goOnHere}</button>
  </div>
`;
