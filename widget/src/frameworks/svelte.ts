/**
 * Entry `@cipherchat/widget/svelte`: `<cipher-chat>` in templates of Svelte 5. Types only: import `@cipherchat/widget`
 * as well.
 */
import type { HTMLAttributes } from 'svelte/elements';
import type { CipherChat } from '../cipher-chat.ts';
import type { ElementEvents, ElementProps, OwnerVersion } from './element-props.ts';

export type { ElementEvents, ElementProps, OwnerVersion };

type Handlers = { [Name in keyof ElementEvents as `on${Name}`]?: (event: ElementEvents[Name]) => void };

export type CipherChatProps = Omit<HTMLAttributes<CipherChat>, keyof ElementProps> &
  ElementProps &
  Handlers & { 'owner-version'?: OwnerVersion };

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'cipher-chat': CipherChatProps;
  }
}
