/**
 * A batch of sends, acknowledgements and acknowledged news, the three kinds in parallel. Each kind is split into
 * commands of a bounded size. A failed command fails the requests in it and no others.
 */
import type { Command, Result } from '../commands.ts';
import type { AcknowledgeRequest, MailboxDocuments, NewsRequest } from './mailbox-documents.ts';
import { isAway, mongoFailure } from './mongo-failure.ts';
import type { SendBatch, SendRequest } from './send-batch.ts';

/** Payloads of one command, far below the 48 MB that it may hold. */
const MAX_SENDS = 200;
/** A command that names more comes near the 16 MB of a document: an id takes 77 bytes. */
const MAX_IDS = 10_000;

const KINDS = ['send', 'acknowledge', 'acknowledgeDeliveries'] as const;

type Kind = (typeof KINDS)[number];
type Requests = {
  readonly send: SendRequest;
  readonly acknowledge: AcknowledgeRequest;
  readonly acknowledgeDeliveries: NewsRequest;
};

/** Keeps the order. A request that is larger than a slice gets its own. */
const slicesOf = <T>(requests: readonly T[], size: number, weightOf: (request: T) => number): readonly T[][] => {
  const slices: T[][] = [];
  let room = 0;
  for (const request of requests) {
    const weight = weightOf(request);
    if (weight > room) {
      slices.push([]);
      room = size;
    }
    slices.at(-1)?.push(request);
    room -= weight;
  }
  return slices;
};

const refusalOf = (cause: unknown): Result => {
  const { code, message } = mongoFailure(cause);
  return { ok: false, code, reason: message };
};

/** Runs slice by slice. When the server is away, the remaining slices fail at once instead of one timeout each. */
const settleEach = async <T>(
  slices: readonly (readonly T[])[],
  run: (slice: readonly T[]) => Promise<readonly unknown[]>,
): Promise<readonly Result[]> => {
  const results: Result[] = [];
  for (const [i, slice] of slices.entries()) {
    try {
      const outcomes = await run(slice);
      results.push(...slice.map((_, at): Result => ({ ok: true, outcome: outcomes[at] })));
    } catch (cause) {
      const refused = isAway(cause) ? slices.slice(i).flat() : slice;
      results.push(...refused.map(() => refusalOf(cause)));
      if (isAway(cause)) break;
    }
  }
  return results;
};

export class MailboxBatches {
  readonly #mailbox: MailboxDocuments;
  readonly #sends: SendBatch;

  constructor(mailbox: MailboxDocuments, sends: SendBatch) {
    this.#mailbox = mailbox;
    this.#sends = sends;
  }

  async run(batch: readonly Command[]): Promise<readonly Result[]> {
    const of = <K extends Kind>(kind: K): readonly Requests[K][] =>
      batch.filter(({ name }) => name === kind).map(({ request: [request] }) => request as Requests[K]);
    const results = await Promise.all([
      settleEach(
        slicesOf(of('send'), MAX_SENDS, () => 1),
        (slice) => this.#sends.run(slice),
      ),
      settleEach(
        slicesOf(of('acknowledge'), MAX_IDS, ({ ids }) => ids.length),
        (slice) => this.#mailbox.acknowledge(slice),
      ),
      settleEach(
        slicesOf(of('acknowledgeDeliveries'), MAX_IDS, ({ news }) => news.length),
        (slice) => this.#mailbox.acknowledgeDeliveries(slice),
      ),
    ]);
    const next = new Map<Command['name'], Iterator<Result>>(
      KINDS.map((kind, i) => [kind, (results[i] ?? []).values()]),
    );
    return batch.map(({ name }) => next.get(name)?.next().value as Result);
  }
}
