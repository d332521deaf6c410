/** The closed chat: launcher, badge and preview. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ConversationView } from '@cipherchat/core/view';
import type { Strings } from '../locales/en.ts';

export type CornerView = {
  readonly strings: Strings;
  /** Name of the owner, as shown. */
  readonly name: string;
  readonly conversation: ConversationView | undefined;
  /** `at` of the conversation when its preview was dismissed. */
  readonly dismissed: number;
  /** The page does not want the closed chat to be seen. */
  readonly hidden: boolean;
};

export type CornerActions = { readonly open: () => void; readonly dismiss: () => void };

const renderPreview = (view: CornerView, { open, dismiss }: CornerActions): TemplateResult | typeof nothing => {
  const { strings, name, conversation, dismissed } = view;
  const shown = conversation?.preview;
  if (view.hidden || shown === undefined || shown.mine || conversation?.unread === 0 || conversation?.at === dismissed)
    return nothing;
  // Without the file the badge alone tells of the message, and the next change asks again.
  import('./cipher-preview.ts').catch(() => undefined);
  return html`<cipher-preview
    lang=${strings.lang}
    exportparts="preview"
    .name=${name}
    .text=${shown.text}
    .hide=${strings.hidePreview}
    .open=${open}
    .dismiss=${dismiss}
  ></cipher-preview>`;
};

/**
 * The unread count is part of the launcher's accessible name. The badge is hidden from assistive tools, which would
 * otherwise read a number without a meaning. The preview is inside a status region, so it is announced without taking
 * the focus.
 */
export const renderCorner = (view: CornerView, actions: CornerActions): TemplateResult => {
  const { strings, conversation } = view;
  const unread = conversation?.unread ?? 0;
  const label = unread === 0 ? strings.openChat : `${strings.openChat}, ${strings.unread(unread)}`;
  return html`
    <div class="corner" popover="manual" lang=${strings.lang}>
      <div role="status">
        ${renderPreview(view, actions)}
        ${conversation?.preview?.status === 'not-sent' ? html`<span class="hidden">${strings.status['not-sent']}</span>` : nothing}
      </div>
      <button class="launcher" part="launcher" type="button" aria-label=${label} @click=${actions.open}></button>
      ${unread === 0 || view.hidden ? nothing : html`<span class="badge" part="badge" aria-hidden="true">${unread > 99 ? '99+' : unread}</span>`}
    </div>
  `;
};
