/** The public element `<cipher-chat>`: the widget's interface over the client of this page. */
import type { ChatClient } from '@cipherchat/core/view';
import { openChatClient, type ClientOptions } from '@cipherchat/core/compose';
import { takeKem } from './ml-kem-handoff.ts';
import { define } from './ui/define.ts';
import { isKnownProfile, whenIdle } from './ui/launcher/known-profile.ts';
import { ChatWidget } from './ui/widget/chat-widget.ts';

/** What became of the file with the ML-KEM fallback. */
export type LoadOutcome = 'loaded' | 'changed' | 'unreachable';

export class CipherChat extends ChatWidget {
  /** Runs the file that hands the fallback over. Set by the loader or by the package. */
  declare loadMlKem: (() => Promise<LoadOutcome>) | undefined;

  constructor() {
    super();
    this.now = () => Date.now();
  }

  /** A visitor who was here before sees badge and preview without opening the chat. */
  override connectedCallback(): void {
    super.connectedCallback();
    void isKnownProfile(this.#database).then((known) => {
      if (known)
        whenIdle(() => {
          if (this.isConnected) void this.start();
        });
    });
  }

  protected override openClient(): Promise<ChatClient> {
    const { owner, ownerVersion, server } = this;
    return openChatClient({
      server,
      database: this.#database,
      kind: 'widget',
      owner: { address: owner, ...(typeof ownerVersion === 'number' ? { leastVersion: ownerVersion } : {}) },
      loadKem: this.#loadKem,
    });
  }

  get #database(): string {
    return `cipherchat:${this.owner}`;
  }

  readonly #loadKem: ClientOptions['loadKem'] = async () => {
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
