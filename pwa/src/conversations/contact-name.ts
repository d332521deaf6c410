/** What stands in the place of a name that nobody has checked: none of it may pass for a mark of ours. */
import { shownName } from '@cipherchat/core/view';
import { html, type TemplateResult } from 'lit';
import type { Strings } from '../locales/index.ts';
import { icon } from '../styles/icons.ts';

/** The words of a text in the place of a name; empty where nothing of them is seen. */
export const asTitle = (text: string): string => shownName(text.replaceAll(/\s+/gu, ' '));

/** Next to a name that the contact has chosen. */
export const renderUnchecked = ({ thread: { unchecked } }: Strings): TemplateResult =>
  html`<span class="unchecked" role="img" aria-label=${unchecked} title=${unchecked}
    >${icon('unchecked', 's16')}</span
  >`;
