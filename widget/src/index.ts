/** Door of `@cipherchat/widget`: importing it defines `<cipher-chat>`, with the ML-KEM fallback as a chunk that is loaded where it is needed. */
import { CipherChat } from './cipher-chat.ts';

CipherChat.prototype.loadMlKem = async () => {
  await import('./ml-kem-module.ts');
  return 'loaded';
};

export { CipherChat };
export { CloseEvent, OpenEvent, ReceivedEvent, UnreadEvent } from './ui/host-events.ts';
export { en, type Strings } from './ui/locales/en.ts';
