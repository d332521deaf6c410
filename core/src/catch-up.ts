/**
 * Opens a profile for a short while, without a page: a service worker that was rung reads the mailbox into it. Where a
 * page of the profile runs the engine, that one reads, and this waits for it.
 */
import { openChatClient, type ClientOptions } from './compose.ts';
import type { DiagnosticEvent } from './base/diagnostics.ts';
import { EventLog } from './diagnostics/event-log.ts';
import { systemClock } from './environment/system-clock.ts';
import type { ChatClient } from './facade/chat-client.ts';
import type { Extras } from './tabs/client-parts.ts';

/** `isCaughtUp`: all that waited on the server is on this device. */
export type CaughtUp = { readonly client: ChatClient; readonly isCaughtUp: boolean };

/** Time for a page that is online to have read what the push was for. */
const PAGE_READS_MS = 3_000;

class HeardLog extends EventLog {
  readonly #hear: (event: DiagnosticEvent) => void;

  constructor(hear: (event: DiagnosticEvent) => void) {
    super(systemClock);
    this.#hear = hear;
  }

  override record(event: DiagnosticEvent): void {
    super.record(event);
    this.#hear(event);
  }
}

/**
 * Resolves when the mailbox is empty, or after `withinMs`. The caller closes the client. Rejects where the profile
 * cannot be opened in that time.
 */
export const catchUp = async (
  options: ClientOptions,
  extras: Omit<Extras, 'log'>,
  withinMs: number,
): Promise<CaughtUp> => {
  const cancels: (() => void)[] = [];
  let leads = false;
  let settle: (isCaughtUp: boolean) => void = () => undefined;
  const pulled = new Promise<boolean>((resolve) => (settle = resolve));
  cancels.push(systemClock.after(withinMs, () => settle(false)));
  const log = new HeardLog((event) => {
    if (event.event === 'leads') leads = event.leads;
    if (event.event === 'pulled' && event.envelopes === 0) settle(true);
  });
  const late = new Promise<never>((_, reject) => {
    cancels.push(systemClock.after(withinMs, () => reject(new Error('the profile did not open in time'))));
  });
  late.catch(() => undefined);
  const opening = openChatClient(options, { ...extras, log });
  const client = await Promise.race([opening, late]).catch(async (cause: unknown) => {
    void opening.then((opened) => opened.close()).catch(() => undefined);
    throw cause;
  });
  const readByPage = new Promise<boolean>((resolve) => {
    let waits = false;
    const look = (): void => {
      if (leads || waits || client.state().connection !== 'online') return;
      waits = true;
      cancels.push(systemClock.after(PAGE_READS_MS, () => resolve(!leads)));
    };
    cancels.push(client.subscribe(look));
    look();
  });
  const isCaughtUp = await Promise.race([pulled, readByPage]);
  for (const cancel of cancels) cancel();
  return { client, isCaughtUp };
};
