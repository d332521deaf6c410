/** What came together into the mailboxes: sends, acknowledgements and told news each in one go, one kind beside the other. */
import type { Command, Result } from '../commands.ts';
import type { AcknowledgeRequest, MailboxDocuments, NewsRequest } from './mailbox-documents.ts';
import type { SendBatch, SendRequest } from './send-batch.ts';

/** Payloads of one batch, far below the 48 MB that a command may hold. */
const MAX_SENDS = 200;

const slicesOf = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));

export class MailboxBatches {
  readonly #mailbox: MailboxDocuments;
  readonly #sends: SendBatch;

  constructor(mailbox: MailboxDocuments, sends: SendBatch) {
    this.#mailbox = mailbox;
    this.#sends = sends;
  }

  async run(batch: readonly Command[]): Promise<readonly Result[]> {
    const of = <T>(name: Command['name']): readonly T[] =>
      batch.filter((command) => command.name === name).map(({ request: [request] }) => request as T);
    const outcomes = new Map<Command['name'], Iterator<unknown>>();
    const [sent, acknowledged] = await Promise.all([
      this.#send(of<SendRequest>('send')),
      this.#mailbox.acknowledge(of<AcknowledgeRequest>('acknowledge')),
      this.#mailbox.acknowledgeDeliveries(of<NewsRequest>('acknowledgeDeliveries')),
    ]);
    outcomes.set('send', sent.values());
    outcomes.set('acknowledge', acknowledged.values());
    return batch.map(({ name }) => ({ ok: true, outcome: outcomes.get(name)?.next().value as unknown }));
  }

  async #send(requests: readonly SendRequest[]): Promise<readonly unknown[]> {
    const outcomes: unknown[] = [];
    for (const slice of slicesOf(requests, MAX_SENDS)) outcomes.push(...(await this.#sends.run(slice)));
    return outcomes;
  }
}
