/** The row of the settings page that exports everything. */
import { html, type TemplateResult } from 'lit';
import { AskExportEvent } from '../export/ask-export.ts';
import type { Strings } from '../locales/index.ts';
import { renderRow } from './settings-groups.ts';

export const renderExport = ({ exporting }: Strings): TemplateResult =>
  renderRow({
    icon: 'install',
    title: exporting.all,
    lines: [exporting.allHint, exporting.warning],
    action: html`<button
      class="button dense"
      type="button"
      aria-label=${exporting.all}
      @click=${({ currentTarget }: Event) => currentTarget?.dispatchEvent(new AskExportEvent())}
    >
      ${exporting.heading}
    </button>`,
  });
