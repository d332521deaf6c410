/**
 * The page's way to the chat before the loader has run: `(globalThis.cipherChat ??= []).push((chat) => chat.open())`.
 * After it, `push` works the same. Each call is a task of its own, so one that throws harms no other.
 */

type Call<Host> = (chat: Host) => void;

export const answerQueue = <Host extends HTMLElement>(host: Host): void => {
  const page = self as { cipherChat?: Partial<Pick<Call<Host>[], 'push' | 'forEach'>> };
  const push = (call: Call<Host>): number => setTimeout(call, 0, host);
  page.cipherChat?.forEach?.(push);
  page.cipherChat = { push };
};
