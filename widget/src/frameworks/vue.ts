/**
 * Entry `@cipherchat/widget/vue`: `<cipher-chat>` in templates of Vue 3. Types only: import `@cipherchat/widget` as
 * well.
 */
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { CipherChat } from '../cipher-chat.ts';
import type { ElementEvents, ElementProps, OwnerVersion } from './element-props.ts';

export type { ElementEvents, ElementProps, OwnerVersion };

type Emits = { [Name in keyof ElementEvents]: (event: ElementEvents[Name]) => void };

export type CipherChatComponent = new () => CipherChat & {
  /** For the compiler of templates; the element has no such property. */
  $props: Omit<HTMLAttributes, keyof ElementProps> & PublicProps & ElementProps & { ownerVersion?: OwnerVersion };
  $emit: EmitFn<Emits>;
};

declare module 'vue' {
  interface GlobalComponents {
    'cipher-chat': CipherChatComponent;
  }
}
