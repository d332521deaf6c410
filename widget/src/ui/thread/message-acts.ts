/** Carries out what the user does with a message. Loaded with the first time. */
import { html, type TemplateResult } from 'lit';
import type { ConversationId, TextItem } from '@cipherchat/core/view';
import type { ActEvent } from '../act-event.ts';
import type { Strings } from '../locales/en.ts';
import type { MessageWords } from '../locales/rare-words.ts';
import { adopt } from '../message-log/adopt-styles.ts';
import { toolIcon } from '../message-log/tool-icons.ts';
import { answeringStyles } from './answering.styles.ts';
import type { ThreadClient } from './thread-client.ts';

/** What stands above the composer, and what the text in it becomes. */
export type Answering = { readonly strip: TemplateResult; readonly send: (text: string) => Promise<unknown> };

/** What a thread lets be done. */
export interface ActingThread {
  readonly renderRoot: ParentNode;
  readonly client: ThreadClient;
  readonly conversation: ConversationId;
  readonly name: string;
  readonly strings: Pick<Strings, 'you' | 'notes' | 'notKept'>;
  answering: Answering | undefined;
  problem: string | undefined;
  suggest(text: string): void;
}

const strip = (
  { title, text, cancel }: { readonly title: string; readonly text: string; readonly cancel: string },
  close: () => void,
): TemplateResult => html`
  <div class="answering">
    <p><b dir="auto">${title}</b><span dir="auto">${text}</span></p>
    <button type="button" aria-label=${cancel} @click=${close}>${toolIcon('close')}</button>
  </div>
`;

/** The draft is in the box again where an edit is left or done. */
const edit = (thread: ActingThread, item: TextItem, words: MessageWords, draft: string): void => {
  const { client, conversation } = thread;
  const close = (): void => {
    thread.answering = undefined;
    thread.suggest(draft);
  };
  thread.answering = {
    strip: strip({ title: words.editing, text: item.text, cancel: words.stopEditing }, close),
    send: async (text) => {
      await client.messages.change(conversation, item.id, { kind: 'edit', text });
      if (draft !== '') thread.suggest(draft);
    },
  };
  thread.suggest(item.text);
};

const reply = (thread: ActingThread, item: TextItem, words: MessageWords, draft: string): void => {
  const { client, conversation, name, strings } = thread;
  const close = (): void => {
    thread.answering = undefined;
  };
  const title = words.replyingTo(item.mine ? strings.you : name);
  thread.answering = {
    strip: strip({ title, text: item.text, cancel: words.stopReplying }, close),
    send: (text) => client.messages.send(conversation, text, item.id),
  };
  thread.suggest(draft);
};

const carryOut = async (thread: ActingThread, { item, act }: ActEvent): Promise<void> => {
  const { client, conversation, strings } = thread;
  switch (act.kind) {
    case 'find':
      act.take(await client.messages.items(conversation, [item.id]));
      return;
    case 'copy':
      await navigator.clipboard.writeText(item.text ?? '');
      return;
    case 'reply':
    case 'rewrite': {
      const { message: words } = await strings.notes();
      adopt(thread, answeringStyles);
      const draft = thread.renderRoot.querySelector('cipher-composer')?.text ?? '';
      (act.kind === 'reply' ? reply : edit)(thread, item as TextItem, words, draft);
      return;
    }
    default:
      await client.messages.change(conversation, item.id, act);
  }
};

/** What cannot be done is said at the composer. */
export const carryOutAct = async (thread: ActingThread, event: ActEvent): Promise<void> => {
  await carryOut(thread, event).catch(() => {
    if (event.act.kind !== 'find') thread.problem = thread.strings.notKept;
  });
};
