/**
 * Moves the focus after a change of view: to the new view's heading or field, or back to the row that the user came
 * from. Without this, keyboard and screen reader would start at the top of the page again.
 */
import type { ConversationId } from '@cipherchat/core/view';
import type { View } from './place.ts';

export type FocusHints = {
  /** The conversation that was open before. */
  readonly left: ConversationId | undefined;
  /** True with a mouse or trackpad: a focused field then opens no on-screen keyboard. */
  readonly pointer: boolean;
};

/** In this order: on a wide screen the sections of the settings stand beside one of the pages. */
const PAGES = [
  'inbox-removed-device',
  'inbox-check',
  'inbox-devices',
  'inbox-replies-page',
  'inbox-looks',
  'inbox-hours',
  'inbox-team',
  'inbox-statistics',
  'inbox-settings-sections',
  'inbox-settings',
  'inbox-address',
  'inbox-first-run',
];

/** `root` is the shadow root of the shell. */
export const focusView = (root: ParentNode, view: View, { left, pointer }: FocusHints): void => {
  if (view === 'inbox') {
    void root.querySelector('inbox-conversations')?.focusRow(left, pointer);
    return;
  }
  const thread = root.querySelector('inbox-thread');
  if (thread !== null) {
    thread.focusEntry(pointer);
    return;
  }
  const headings = PAGES.map((page) => root.querySelector(page)?.shadowRoot?.querySelector<HTMLElement>('h1, h2'));
  headings.find((heading) => heading?.checkVisibility())?.focus();
};
