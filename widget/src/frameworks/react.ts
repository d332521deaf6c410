/**
 * Entry `@cipherchat/widget/react`: `<cipher-chat>` in JSX of React 19 and newer. Types only: import
 * `@cipherchat/widget` as well.
 */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { CipherChat } from '../cipher-chat.ts';
import type { ElementEvents, ElementProps, OwnerVersion } from './element-props.ts';

export type { ElementEvents, ElementProps, OwnerVersion };

/** React takes the text after `on` as the name of the event, letter for letter. */
type Handlers = { [Name in keyof ElementEvents as `on${Name}`]?: (event: ElementEvents[Name]) => void };

export type CipherChatProps = Omit<DetailedHTMLProps<HTMLAttributes<CipherChat>, CipherChat>, keyof ElementProps> &
  ElementProps &
  Handlers & { 'owner-version'?: OwnerVersion };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'cipher-chat': CipherChatProps;
    }
  }
}
