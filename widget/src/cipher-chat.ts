/** The public element `<cipher-chat>`: the widget's interface, and the engine that it loads when the chat is opened. */
import type { ChatClient } from '@cipherchat/core/view';
import type { ChatEngine, EngineOptions, EngineOutcome } from './loader/engine-handoff.ts';
import { isErasureLeft, isKnownProfile, whenIdle } from './loader/known-profile.ts';
import { LoadError } from './loader/load-error.ts';
import { takeKem } from './loader/ml-kem-handoff.ts';
import { readVisit } from './loader/visit.ts';
import { define } from './ui/define.ts';
import { ReadyEvent, type HostEvents } from './ui/host-events.ts';
import { ChatWidget } from './ui/widget/chat-widget.ts';
import type { LoadWords } from './ui/widget/page-language.ts';

/** CSS pixels. In a narrower window the open chat covers the page that the visitor went to. */
const LEAST_ROOM = 480;

/**
 * The outcome of loading a file. `changed`: the server has another file in its place. `forbidden`: by the policy of the
 * page. `unreachable`: no answer.
 */
export type LoadOutcome = 'loaded' | 'changed' | 'forbidden' | 'unreachable';

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
 * @attr {string} lang - Language of the words, a BCP 47 tag. Without it: that of the page, then the browser's.
 * @attr {'light'|'dark'|'auto'} theme - `auto` follows the visitor's system. Without it: the `color-scheme` of the
 * page, and the system's where the page declares none.
 * @attr {'start'|'end'} position - Side of the page's writing direction. Default: `end`.
 * @attr {'none'} launcher - The closed chat is not shown: the page opens it, or a link to `#cipher-chat` does.
 * @attr {string} context - The owner is told which page the visitor is on, with what the visitor writes. The value
 * names the parameters of the address that may be told, separated by spaces. Without the attribute nothing is told.
 * @attr {string} prefill - A text for the box while it is empty. Nothing that was typed is overwritten.
 *
 * @event {OpenEvent} cipher-open - The panel was opened.
 * @event {CloseEvent} cipher-close - The panel was closed.
 * @event {UnreadEvent} cipher-unread - The number of unread messages changed; `unread` has it.
 * @event {ReceivedEvent} cipher-received - A message came in and is stored on this device; `messageId` has its id.
 * @event {ReadyEvent} cipher-ready - The chat is loaded, and `unread` is right. For a new visitor: after the first
 * opening.
 * @event {SentEvent} cipher-sent - The server has a message that the visitor wrote on this page.
 * @event {ErrorEvent} cipher-error - The chat cannot work; `code` says why.
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
  declare loadEngine: (() => Promise<EngineOutcome>) | undefined;
  /** Runs the file with the ML-KEM fallback. Set by the loader or by the package. @internal */
  declare loadMlKem: (() => Promise<LoadOutcome>) | undefined;
  /** Loads the words of another language than English. Set by the script tag or by the package. @internal */
  declare loadWords: LoadWords | undefined;
  /** Shows the launcher again. */
  declare show: () => void;
  /** Takes launcher, badge and preview away. The chat can still be opened. */
  declare hide: () => void;
  /** Listens to the event `cipher-NAME`. */
  declare on: <Name extends keyof HostEvents>(name: Name, listener: (event: HostEvents[Name]) => void) => void;
  /** Puts a text into the box while it is empty, now or when the chat is opened. The visitor sends it, or does not. */
  declare prefill: (text: string) => void;
  #handedOver: ChatEngine | undefined;
  /** Set once the engine may be started. */
  #engine: ChatEngine | undefined;
  #settled: Promise<void> | undefined;

  constructor() {
    super();
    this.now = () => Date.now();
  }

  /**
   * Opens the client of a returning visitor behind the closed launcher, so that badge and preview show what arrived. A
   * chat that was open on the page before is open again, where it leaves room for the page.
   */
  override connectedCallback(): void {
    super.connectedCallback();
    // A copy that the page made of its body, as Turbo keeps them.
    if (this.loadEngine === undefined) {
      this.remove();
      return;
    }
    // Not at once: the files of a script tag can be asked for when the one that defines this class has run.
    if (isErasureLeft(this.database))
      this.updateComplete
        .then(() => import('@cipherchat/core/leaving'))
        .then(({ finishErasure }) => finishErasure(this.database))
        .catch(() => undefined);
    const visit = readVisit(this.database);
    this.dismissed ||= Number(visit) || 0;
    // The second is a phone that read the code of another browser.
    if (
      this.view !== 'open' &&
      ((visit === 'open' && innerWidth > LEAST_ROOM) || location.hash.startsWith('#cipherchat='))
    )
      this.appear();
    const isFirst = this.#settled === undefined;
    this.#settled = isKnownProfile(this.database).then(async (known) => {
      this.returning = known;
      this.client?.changed();
      if (!known) return;
      await new Promise<void>(whenIdle);
      if (this.isConnected) await this.start();
    });
    // The page may move the element.
    if (isFirst) void this.whenReady().then(() => this.dispatchEvent(new ReadyEvent()));
  }

  /**
   * Resolves with the element when it knows what this browser has: `unread` is right from then on. For a new visitor
   * that is at once.
   */
  async whenReady(): Promise<this> {
    await this.#settled;
    await this.updateComplete;
    return this;
  }

  /** Opens the panel, or closes it. */
  toggle(): void {
    if (this.view === 'open') this.close();
    else this.open();
  }

  /** An `EngineReceiver`, which the declarations of the package leave out. @internal */
  takeEngine(engine: ChatEngine): void {
    this.#handedOver ??= engine;
  }

  protected override async openClient(): Promise<ChatClient> {
    const { openChatClient } = this.#engine ?? (await this.#load());
    const { owner, ownerVersion, server } = this;
    return openChatClient({
      server,
      database: this.database,
      kind: 'widget',
      owner: { address: owner, ...(typeof ownerVersion === 'number' ? { leastVersion: ownerVersion } : {}) },
      loadKem: this.#loadKem,
    });
  }

  async #load(): Promise<ChatEngine> {
    const outcome = (await this.loadEngine?.()) ?? 'unreachable';
    if (outcome !== 'loaded') throw new LoadError(outcome, 'the engine');
    if (this.#handedOver === undefined) throw new Error('the engine did not hand itself over');
    this.#engine = this.#handedOver;
    return this.#engine;
  }

  readonly #loadKem: EngineOptions['loadKem'] = async () => {
    const outcome = await this.loadMlKem?.();
    const kem = takeKem();
    if (outcome !== 'loaded' || kem === undefined) throw new Error(`the ML-KEM fallback is ${outcome ?? 'missing'}`);
    return kem;
  };
}

export { pageMethods } from './loader/page-methods.ts';

define('cipher-chat', CipherChat);

declare global {
  interface HTMLElementTagNameMap {
    'cipher-chat': CipherChat;
  }
}
