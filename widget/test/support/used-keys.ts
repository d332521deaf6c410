/** Whether anything was sealed twice under one key: what can be seen of it from outside. */
import { fromBase64Url, readMessageLayout, toHex, type SendRequest } from '@cipherchat/protocol';

/** In words, each envelope id that stood for two requests, and each header IV that two messages share. Empty as long as every state was sealed with once. */
export const usedTwice = (sends: readonly SendRequest[]): readonly string[] => {
  const requests = new Map<string, string>();
  const messages = new Map<string, string>();
  const broken: string[] = [];
  for (const send of sends) {
    const bytes = JSON.stringify(send);
    if ((requests.get(send.id) ?? bytes) !== bytes) broken.push(`envelope ${send.id} with other bytes`);
    requests.set(send.id, bytes);
    for (const { message } of send.receivers) {
      const iv = toHex(readMessageLayout(fromBase64Url(message) ?? new Uint8Array()).headerIv);
      if ((messages.get(iv) ?? message) !== message) broken.push(`header IV ${iv} in two messages`);
      messages.set(iv, message);
    }
  }
  return broken;
};
