/** The public element `<cipher-chat>`: the widget's interface, and the engine that it loads when the chat is opened. */
import type { ChatClient } from '@cipherchat/core/view';
import type { ChatEngine, EngineOptions } from './loader/engine-handoff.ts';
import { isKnownProfile, whenIdle } from './loader/known-profile.ts';
import { takeKem } from './loader/ml-kem-handoff.ts';
import { define } from './ui/define.ts';
import { ChatWidget } from './ui/widget/chat-widget.ts';
import { LoadError } from './ui/widget/load-error.ts';

/** The outcome of loading a file. `changed`: the server has another file in its place. `unreachable`: no answer. */
export type LoadOutcome = 'loaded' | 'changed' | 'unreachable';

/**
 * The chat that a site puts into its page: a launcher, a preview of what came in, and a panel with one conversation.
 * Attributes, events, properties and parts are listed here; `custom-elements.json` is generated from this comment.
 *
 * @tagname cipher-chat
 *
 * @attr {string} owner - Address of the inbox to write to: 32 letters and digits. Required. Set it before the element
 * enters the page.
 * @attr {number} owner-version - Least version of the owner's device list to accept. Needed after a device was removed.
 * @attr {string} server - Origin of the chat server, for example `https://chat.example`. Required.
 * @attr {string} name - Name of the owner, as shown. Without it: the name that came with the owner's reply, before that
 * the host name.
 * @attr {string} greeting - One or two sentences above the first message.
 * @attr {string} openers - First messages to choose from, one per line.
 * @attr {'light'|'dark'|'auto'} theme - `auto` follows the visitor's system and is the default.
 *
 * @event {OpenEvent} cipher-open - The panel was opened.
 * @event {CloseEvent} cipher-close - The panel was closed.
 * @event {UnreadEvent} cipher-unread - The number of unread messages changed; `unread` has it.
 * @event {ReceivedEvent} cipher-received - A message came in and is stored on this device; `messageId` has its id.
 *
 * @cssprop [--cipher-accent=#0b5c6b] - Own bubbles and controls.
 * @cssprop [--cipher-signal=#f4b63f] - Marks for unread and waiting.
 * @cssprop --cipher-font - Font family. Default: the system's.
 * @cssprop [--cipher-font-size=max(16px, 1rem)] - Size of inputs and names. All other sizes follow.
 * @cssprop [--cipher-radius=18px] - Radius of a bubble. All other radii follow.
 * @cssprop [--cipher-inset=20px] - Distance of launcher and panel from the edges of the window.
 * @cssprop [--cipher-z=2147483000] - `z-index` of launcher and panel.
 *
 * @csspart launcher - Button that opens the chat.
 * @csspart badge - Number of unread messages on the launcher.
 * @csspart preview - Newest message, next to the closed launcher.
 * @csspart panel - The open chat.
 * @csspart header - Top of the panel, with the owner's name.
 * @csspart seal - Note about the encryption.
 * @csspart log - List of messages.
 * @csspart bubble - One message.
 * @csspart jump - Button that scrolls to the newest message.
 * @csspart composer - Row with the text field and the send button.
 * @csspart field - Text field.
 * @csspart send - Send button.
 */
export class CipherChat extends ChatWidget {
  /** Runs the file with the engine, which then calls `takeEngine`. Set by the loader or by the package. @internal */
  declare loadEngine: (() => Promise<LoadOutcome>) | undefined;
  /** Runs the file with the ML-KEM fallback. Set by the loader or by the package. @internal */
  declare loadMlKem: (() => Promise<LoadOutcome>) | undefined;
  #engine: ChatEngine | undefined;

  constructor() {
    super();
    this.now = () => Date.now();
  }

  /**
   * Opens the client of a returning visitor behind the closed launcher, so that badge and preview show what arrived.
   */
  override connectedCallback(): void {
    super.connectedCallback();
    void isKnownProfile(this.#database).then((known) => {
      this.returning = known;
      this.client?.changed();
      if (known)
        whenIdle(() => {
          if (this.isConnected) void this.start();
        });
    });
  }

  /** An `EngineReceiver`, which the declarations of the package leave out. @internal */
  takeEngine(engine: ChatEngine): void {
    this.#engine ??= engine;
  }

  protected override async openClient(): Promise<ChatClient> {
    const { openChatClient } = this.#engine ?? (await this.#load());
    const { owner, ownerVersion, server } = this;
    return openChatClient({
      server,
      database: this.#database,
      kind: 'widget',
      owner: { address: owner, ...(typeof ownerVersion === 'number' ? { leastVersion: ownerVersion } : {}) },
      loadKem: this.#loadKem,
    });
  }

  async #load(): Promise<ChatEngine> {
    const outcome = (await this.loadEngine?.()) ?? 'unreachable';
    if (outcome !== 'loaded') throw new LoadError(outcome);
    if (this.#engine === undefined) throw new Error('the engine did not hand itself over');
    return this.#engine;
  }

  get #database(): string {
    return `cipherchat:${this.owner}`;
  }

  readonly #loadKem: EngineOptions['loadKem'] = async () => {
    const outcome = await this.loadMlKem?.();
    if (outcome === 'changed') this.trouble = this.strings.changed;
    const kem = takeKem();
    if (outcome !== 'loaded' || kem === undefined) throw new Error(`the ML-KEM fallback is ${outcome ?? 'missing'}`);
    return kem;
  };
}

define('cipher-chat', CipherChat);

declare global {
  interface HTMLElementTagNameMap {
    'cipher-chat': CipherChat;
  }
}
