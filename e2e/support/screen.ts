/**
 * What a person does on a page, by the accessible names that are a contract: one implementation for each way to drive a
 * browser.
 */
import type { ConversationLog } from './log.ts';

export interface Screen {
  /** The page as its driver knows it, for what is not done by every person. */
  readonly page: unknown;
  /** The log of the conversation that is open. */
  readonly log: ConversationLog;
  /** What must never appear, as far as the driver hears of it: uncaught errors, violations of the content policy. */
  readonly trouble: readonly string[];
  open(url: string): Promise<void>;
  /** A text is the whole name. Of several links the first one is taken. */
  click(role: 'button' | 'link', name: string | RegExp): Promise<void>;
  /** The text box has to be empty. */
  fill(textbox: string, text: string): Promise<void>;
  appears(role: 'textbox' | 'log' | 'list', name: string): Promise<void>;
  /** Value of a text box, once it matches. */
  valueOf(textbox: string, pattern: RegExp): Promise<string>;
}
