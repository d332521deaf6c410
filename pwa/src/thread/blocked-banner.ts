/** In place of the message box, where the contact is blocked: what that means, and the way back. */
import type { ChatClient } from '@cipherchat/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { InboxConversation } from '../contact-book.ts';
import type { Strings } from '../locales/index.ts';

export const blockedBanner = (
  { blocking }: Strings,
  { contacts }: ChatClient,
  { id, card }: InboxConversation,
): TemplateResult | typeof nothing => {
  if (!card.isBlocked) return nothing;
  // What was not stored is asked again: the banner stays.
  const unblock = (): void => void contacts?.change(id, { isBlocked: false }).catch(() => undefined);
  return html`<div class="banner blocked" role="note">
    <p>${blocking.isBlocked}</p>
    <button class="button dense" type="button" @click=${unblock}>${blocking.unblock}</button>
  </div>`;
};
