/** Saved replies over the message box of an open conversation: passes on what happens in the box. */
import type { ChatClient } from '@cipherchat/core';
import { html, type TemplateResult } from 'lit';
import type { Strings } from '../locales/index.ts';
import '../replies/inbox-saved-replies.ts';
import type { PutInEvent } from '../replies/inbox-saved-replies.ts';
import { putInto } from '../replies/matching-replies.ts';
import { icon } from '../styles/icons.ts';

type Host = { readonly renderRoot: ParentNode };

const isComposer = (target: EventTarget): boolean =>
  target instanceof Element && target.localName === 'cipher-composer';

/** The box of the answer, if the event comes from it. That of a note is another one. */
const boxOf = (event: Event): HTMLTextAreaElement | undefined => {
  const [target, ...around] = event.composedPath();
  return target instanceof HTMLTextAreaElement && around.some(isComposer) ? target : undefined;
};

export class OfferedReplies {
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  readonly onInput = (event: Event): void => {
    const box = boxOf(event);
    if (box !== undefined) this.#list?.typed(box.value);
  };

  /** Comes before the box does: Enter chooses a reply, and sends nothing. */
  readonly onKey = {
    capture: true,
    handleEvent: (event: KeyboardEvent): void => {
      if (boxOf(event) === undefined || this.#list?.takesKey(event) !== true) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };

  /** For slots of `<cipher-thread>`. `name`: of the visitor, undefined if they gave none. */
  render(strings: Strings, client: ChatClient, name: string | undefined): TemplateResult {
    return html`<inbox-saved-replies
        slot="files"
        .strings=${strings}
        .client=${client}
        .name=${name}
        @put-in=${this.#onPutIn}
      ></inbox-saved-replies>
      <button class="icon-button" slot="acts" type="button" aria-label=${strings.replies.open} @click=${this.#onOpen}>
        ${icon('slash')}
      </button>`;
  }

  get #list() {
    return this.#host.renderRoot.querySelector('inbox-saved-replies');
  }

  get #thread() {
    return this.#host.renderRoot.querySelector('cipher-thread');
  }

  /** The keys that choose one go to the box. */
  readonly #onOpen = (): void => {
    this.#list?.toggle();
    void this.#thread?.focusEntry();
  };

  readonly #onPutIn = ({ text }: PutInEvent): void => {
    const thread = this.#thread;
    thread?.suggest(putInto(thread.renderRoot.querySelector('cipher-composer')?.text ?? '', text));
  };
}
