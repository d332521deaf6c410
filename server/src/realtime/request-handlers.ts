/** What each event of a client does. An event without a handler does not compile. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AnswerOf, RequestName, ParsedRequest, ParsedSend } from '@cipherchat/protocol';
import type { Authenticate } from '../auth/authenticate.ts';
import type { Principal } from '../auth/principal.ts';
import { MAX_NEWS, type Mailbox } from '../services/mailbox.ts';
import { demandWanted, type Asking } from '../edge/asking.ts';
import type { RateLimits } from '../edge/rate-limits.ts';
import { TurnShare } from '../edge/turn-share.ts';
import { refuseUnless, ServiceError } from '../services/service-error.ts';
import type { StoreComparison } from '../services/store-comparison.ts';
import { placesOf } from './places-of.ts';
import type { SocketSession } from './socket-session.ts';

export type RequestHandlers = {
  readonly [N in RequestName]: (
    session: SocketSession,
    request: ParsedRequest<N>,
    asking: Asking,
  ) => Promise<AnswerOf<N>>;
};

export type RequestHandlerParts = {
  readonly mailbox: Mailbox;
  readonly comparison: StoreComparison;
  readonly authenticate: Authenticate;
  readonly limits: RateLimits;
  /** Whether the device is in the newest list of the account. */
  readonly isListed: (principal: Principal) => Promise<boolean>;
};

/** A fan-out to many devices weighs more than one to few, and so do several long messages: each is stored. */
const RECEIVERS_PER_POINT = 16;
const CHARACTERS_PER_POINT = 128 * 1024;

const pointsOf = ({ receivers }: ParsedSend): number => {
  const characters = receivers.reduce((sum, { message }) => sum + message.length, 0);
  return Math.max(Math.ceil(receivers.length / RECEIVERS_PER_POINT), Math.ceil(characters / CHARACTERS_PER_POINT));
};

/** The device first: what one is refused does not count against its neighbours. */
const demandSend = async (limits: RateLimits, session: SocketSession, send: ParsedSend): Promise<void> => {
  const points = pointsOf(send);
  await limits.demand('send/device', session.principal.device, points);
  await limits.demand('send/network', session.network, points);
};

/** A page counts by its length too, with the request for the next one. */
const volumeOf = ({ envelopes }: AnswerOf<'mailbox:pull'>): number =>
  envelopes.reduce((sum, { message }) => sum + message.length, 0);

/** Each id of an acknowledgement is a row to look up, whether it exists or not. */
const IDS_PER_POINT = 16;

/** Most that may wait unread for a client that asks for another page. */
const MAX_WAITING_BYTES = 4 * 1024 * 1024;
const SLOW_READER_RETRY_MS = 1_000;

const refuseSlowReader = ({ waitingBytes }: SocketSession): void => {
  if (waitingBytes > MAX_WAITING_BYTES) throw new ServiceError('rate-limited', { retryAfterMs: SLOW_READER_RETRY_MS });
};

const demandAcknowledgement = (limits: RateLimits, { device }: Principal, ids: number): Promise<void> =>
  limits.demand('acknowledge/device', device, Math.ceil(ids / IDS_PER_POINT));

const renewWith =
  (authenticate: Authenticate): RequestHandlers['session:renew'] =>
  async (session, { token }) => {
    const renewed = await authenticate(token);
    refuseUnless(
      renewed?.device === session.principal.device && renewed.account === session.principal.account,
      'unauthenticated',
    );
    session.renew(renewed.expires);
    return {};
  };

const stateWait: RequestHandlers['session:wait'] = (session, { ms }) => {
  session.waitMs = ms;
  return Promise.resolve({});
};

const pullWith = ({ mailbox, limits, isListed }: RequestHandlerParts): RequestHandlers['mailbox:pull'] => {
  const share = new TurnShare();
  return async (session, request, asking) => {
    await limits.demand('pull/device', session.principal.device, 1 + session.pulledPoints);
    refuseSlowReader(session);
    while (share.isSpent()) await nextTurn();
    demandWanted(asking);
    // The device may have been removed while it connected, or without this node being told.
    const [answer, mayPull] = await Promise.all([
      mailbox.pull(session.principal, request),
      isListed(session.principal),
    ]);
    if (!mayPull) setImmediate(() => session.close());
    refuseUnless(mayPull, 'unauthenticated');
    session.pulledPoints = Math.floor(volumeOf(answer) / CHARACTERS_PER_POINT);
    if (answer.deliveries.length === MAX_NEWS) session.hasMoreNews = true;
    return answer;
  };
};

const handlersOf = (
  { mailbox, comparison, authenticate, limits }: RequestHandlerParts,
  pull: RequestHandlers['mailbox:pull'],
): RequestHandlers => ({
  'envelope:send': async (session, request, { isInTime }) => {
    await demandSend(limits, session, request);
    // Others wait for it, also when its sender has closed the page since.
    return await mailbox.send(session.principal, request, placesOf(limits, session), isInTime);
  },
  'mailbox:pull': (session, request, asking) => session.pullInTurn(() => pull(session, request, asking)),
  'mailbox:acknowledge': async (session, request) => {
    await demandAcknowledgement(limits, session.principal, request.envelopes.length);
    const answer = await mailbox.acknowledge(session.principal, request);
    session.acknowledge(request.envelopes);
    return answer;
  },
  'receipts:acknowledge': async (session, request) => {
    await demandAcknowledgement(limits, session.principal, request.deliveries.length);
    const answer = await mailbox.acknowledgeDeliveries(session.principal, request);
    if (session.hasMoreNews) {
      const rest = await mailbox.deliveries(session.principal);
      session.hasMoreNews = rest.length === MAX_NEWS;
      if (rest.length > 0) session.pushDeliveries(rest);
    }
    return answer;
  },
  'store:compare': async (session, request, asking) => {
    await limits.demand('pull/device', session.principal.device, 1);
    demandWanted(asking);
    return await comparison.compare(session.principal, request);
  },
  'session:renew': renewWith(authenticate),
  'session:wait': stateWait,
});

export const createRequestHandlers = (parts: RequestHandlerParts): RequestHandlers =>
  handlersOf(parts, pullWith(parts));
