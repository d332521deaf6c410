/**
 * The newest send that the server has confirmed. A server that does not know it has lost it, and perhaps others: an
 * older copy of its data was restored. What is kept here outlives the page: a server is asked about every send that was
 * the newest, and what it lost is repeated to the end.
 */
import { DAY_MS, type EnvelopeId } from '@cipherchat/protocol';
import { lastSends, type LastSend } from '../rows/last-sends.ts';
import type { RowReader, WorkingCopy } from '../rows/working-copy.ts';

/** Key of the one row. */
export const SENT = 'sent';
/** Servers forget the first answer to a send after 31 days. */
const REMEMBERED_MS = 30 * DAY_MS;
/** Sends of which the server has not said yet whether it still has them. */
export const MOST_ASKED = 8;

/** Undefined where none is known. */
export const lastSent = (copy: RowReader) => copy.get(lastSends, SENT);

/** False where the server need not know it any more. */
export const isRemembered = ({ at }: LastSend, now: number): boolean => at + REMEMBERED_MS > now;

/** What the server has not answered yet on this connection. */
export type OpenQuestions = {
  /** Sends from before this connection. */
  readonly asked: ReadonlyMap<EnvelopeId, LastSend>;
  /** Sends confirmed on this connection: they say nothing about those before. */
  readonly since: ReadonlySet<EnvelopeId>;
};

/** `open`: undefined where the server has answered. Then nothing has to be remembered but the newest. */
export const noteSent = async (copy: WorkingCopy, { id, at }: LastSend, open?: OpenQuestions): Promise<void> => {
  const kept = await lastSent(copy);
  const before = new Map((kept?.before ?? []).map((send) => [send.id, send]));
  for (const [key, send] of open?.asked ?? []) before.set(key, send);
  if (open !== undefined && kept !== undefined && !open.since.has(kept.id))
    before.set(kept.id, { id: kept.id, at: kept.at });
  copy.put(lastSends, SENT, {
    id,
    at,
    ...(before.size > 0 && { before: [...before.values()].slice(0, MOST_ASKED) }),
    ...(kept?.isLost === true && { isLost: true }),
  });
};

/** The server has answered, and what it lost waits to be sent again. The newest is forgotten if it is among that. */
export const noteAnswers = async (copy: WorkingCopy, lost: ReadonlySet<EnvelopeId>): Promise<void> => {
  const kept = await lastSent(copy);
  if (kept === undefined) return;
  if (lost.has(kept.id)) copy.delete(lastSends, SENT);
  else if (kept.before !== undefined || kept.isLost === true) copy.put(lastSends, SENT, { id: kept.id, at: kept.at });
};
