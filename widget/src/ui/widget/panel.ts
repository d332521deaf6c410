/** The open chat, as the widget draws it around its panel. */
import { html, type TemplateResult } from 'lit';
import type { ConversationId } from '@cipherchat/core/view';
import './cipher-panel.ts';
import type { CipherPanel } from './cipher-panel.ts';

/** What the panel takes of its widget, which imports this file. */
type Around = Pick<CipherPanel, 'client' | 'conversation' | 'strings' | 'trouble' | 'now'> & {
  readonly view: 'closed' | 'open' | 'leaving';
  readonly greeting: string | null | undefined;
  readonly openers: string | null | undefined;
  readonly prefilled: string | null | undefined;
  readonly close: () => void;
};

export type PanelView = {
  /** Of the owner, as shown. */
  readonly name: string;
  /** Undefined if the page gave no valid address of an owner. */
  readonly conversationId: ConversationId | undefined;
  readonly cancel: (event: Event) => void;
  readonly closed: () => void;
};

export const renderPanel = (widget: Around, view: PanelView): TemplateResult => {
  const { strings } = widget;
  const leaving = widget.view === 'leaving';
  return html`
    <dialog lang=${strings.lang} aria-label=${strings.chatWith(view.name)} @cancel=${view.cancel} @close=${view.closed}>
      <cipher-panel
        popover="manual"
        class=${leaving ? 'leaving' : ''}
        part="panel"
        exportparts="header, seal, log, bubble, jump, composer, field, send"
        ?inert=${leaving}
        .client=${widget.client}
        .conversation=${widget.conversation}
        .conversationId=${view.conversationId}
        .name=${view.name}
        .greeting=${widget.greeting}
        .openers=${(widget.openers ?? '').split('\n').flatMap((line) => line.trim() || [])}
        .prefilled=${widget.prefilled}
        .strings=${strings}
        .trouble=${widget.trouble}
        .now=${widget.now}
        .leave=${() => widget.close()}
      ></cipher-panel>
    </dialog>
  `;
};
