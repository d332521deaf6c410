/** In place of a conversation, while there is none. */
import { html, type TemplateResult } from 'lit';
import type { Strings } from '../locales/index.ts';
import { pathOf } from '../routing/route.ts';
import './inbox-blank.ts';

export const renderQuiet = ({ blank }: Strings): TemplateResult => html`
  <inbox-blank .heading=${blank.heading} .lead=${blank.lead}>
    <a class="button primary" href=${pathOf({ view: 'address' })}>${blank.snippet}</a>
  </inbox-blank>
`;
