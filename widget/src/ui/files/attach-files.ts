/** Gives a conversation what shows and sends files. */
import { nothing, type ReactiveControllerHost } from 'lit';
import type { ConversationId, FilesFacet, MessagesFacet } from '@cipherchat/core/view';
import type { Strings } from '../locales/en.ts';
import './cipher-files.ts';

/** `answering`: what the text in the box becomes when it is sent. */
type Thread = HTMLElement &
  ReactiveControllerHost & {
    readonly renderRoot: DocumentFragment | HTMLElement;
    readonly client: { readonly files?: FilesFacet | undefined; readonly messages: Pick<MessagesFacet, 'send'> };
    readonly conversation: ConversationId;
    readonly name: string;
    readonly strings: Strings;
    answering: { readonly strip: unknown; readonly send: (text: string) => Promise<unknown> } | undefined;
  };

/** A text that is sent while files are chosen goes with them. */
const captions = (thread: Thread, element: HTMLElementTagNameMap['cipher-files']): (() => void) => {
  const caption = {
    strip: nothing,
    send: (text: string): Promise<unknown> =>
      element.chosen.length > 0 ? element.send(text) : thread.client.messages.send(thread.conversation, text),
  };
  return () => {
    if (element.chosen.length > 0) thread.answering ??= caption;
    else if (thread.answering === caption) thread.answering = undefined;
  };
};

const filesOf = (thread: Thread): HTMLElementTagNameMap['cipher-files'] => {
  const element = document.createElement('cipher-files');
  element.slot = 'files';
  const follow = captions(thread, element);
  element.changed = follow;
  element.sent = () => thread.renderRoot.querySelector('cipher-log')?.toEnd();
  thread.addController({
    hostUpdated: () => {
      give(thread, element);
      follow();
    },
  });
  for (const type of ['dragover', 'dragleave', 'drop'] as const)
    thread.addEventListener(type, ({ dataTransfer }) => {
      element.over = type === 'dragover' && dataTransfer?.types.includes('Files') === true;
    });
  return element;
};

const give = (thread: Thread, element: HTMLElementTagNameMap['cipher-files']): void => {
  const { client, conversation, strings, name } = thread;
  if (client.files === undefined) return;
  Object.assign(element, { files: client.files, conversation, words: strings.notes, peer: name });
  if (!element.isConnected) thread.append(element);
};

/** `files`: what the user dropped or pasted; undefined: the user is asked. Called again and again for one thread. */
export const attachFiles = async (thread: Thread, files: readonly File[] | undefined): Promise<void> => {
  const there = thread.querySelector<HTMLElementTagNameMap['cipher-files']>(':scope > cipher-files');
  const element = there ?? filesOf(thread);
  give(thread, element);
  if (files === undefined) await element.choose();
  else if (files.length > 0) await element.take(files);
};
