/** Where the focus goes when another view is shown: to its heading, its field, or back to the row one came from. */
import type { ConversationId } from '@cipherchat/core/view';
import type { View } from './place.ts';

export type FocusHints = {
  /** Whose conversation was left. */
  readonly left: ConversationId | undefined;
  /** No keyboard unfolds when a field has the focus. */
  readonly pointer: boolean;
};

const PAGES = 'inbox-settings-sections, inbox-settings, inbox-address, inbox-first-run';

/** `root` is the shadow root of the shell. */
export const focusView = (root: ParentNode, view: View, { left, pointer }: FocusHints): void => {
  if (view === 'inbox') {
    void root.querySelector('inbox-conversations')?.focusRow(left);
    return;
  }
  const thread = root.querySelector('inbox-thread');
  if (thread !== null) {
    thread.focusEntry(pointer);
    return;
  }
  const headings = [...root.querySelectorAll(PAGES)].map((page) =>
    page.shadowRoot?.querySelector<HTMLElement>('h1, h2'),
  );
  headings.find((heading) => heading?.checkVisibility())?.focus();
};
