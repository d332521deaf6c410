/**
 * Door of `@cipherchat/widget`: importing it defines `<cipher-chat>`. The engine and the ML-KEM fallback are chunks of
 * their own: the engine loads when the chat is opened, the fallback where the browser has no ML-KEM.
 */
import { CipherChat, pageMethods } from './cipher-chat.ts';
import { chooseLanguage } from './ui/locales/languages.ts';
import { loadWords } from './ui/locales/load-words.ts';

Object.assign(CipherChat.prototype, pageMethods);

CipherChat.prototype.loadEngine = async function loadEngine(this: CipherChat) {
  try {
    this.takeEngine(await import('@cipherchat/core/compose'));
    return 'loaded';
  } catch {
    return 'unreachable';
  }
};

CipherChat.prototype.loadMlKem = async () => {
  await import('./ml-kem-module.ts');
  return 'loaded';
};

CipherChat.prototype.loadWords = async (wished) => {
  const language = chooseLanguage(wished);
  return language === 'en' ? undefined : await loadWords(language);
};

export { CipherChat };
export {
  CloseEvent,
  ErrorEvent,
  OpenEvent,
  ReadyEvent,
  ReceivedEvent,
  SentEvent,
  UnreadEvent,
  type HostEvents,
} from './ui/host-events.ts';
export { en, type Strings } from './ui/locales/en.ts';
