/** Sends pushes with the library `web-push`: encryption by RFC 8291, signature by RFC 8292. */
import { Agent, request as httpsRequest } from 'node:https';
import { encodePushPayload, PUSH_RANDOM_BYTES, type DeviceId, type PushKind } from '@cipherchat/protocol';
import webPush, { type RequestDetails } from 'web-push';
import type { PushSubscription } from '../storage/port.ts';
import type { PushOutcome, PushSender } from './port.ts';
import { checkedLookup, isPublicAddress, isPushEndpoint, resolveHost, type ResolveHost } from './public-address.ts';
import type { VapidKey } from '../auth/vapid-key.ts';

const WEEK_S = 604_800;
const TIMEOUT_MS = 10_000;
const MOST_SOCKETS = 64;
const SECOND_MS = 1_000;
/** A push service may not silence a device for longer. */
const MOST_PAUSE_S = 3_600;

export type WebPushParts = {
  readonly vapid: VapidKey;
  /** `mailto:` or `https:`: where the push service reaches the operator. */
  readonly contact: string;
  /** Stands for the device: 22 characters of base64url, which tell nobody else anything. */
  readonly topicOf: (device: DeviceId) => string;
  /** For tests only: names and networks of this machine. */
  readonly resolve?: ResolveHost | undefined;
  readonly isAllowed?: ((address: string) => boolean) | undefined;
  /** For tests only: a certificate to trust. */
  readonly ca?: string | undefined;
};

const GONE = [404, 410];
const LATER = [408, 425, 429];

const pauseOf = (retryAfter: string | undefined): { readonly afterMs?: number } => {
  const seconds = Number(retryAfter);
  return retryAfter !== undefined && Number.isInteger(seconds) && seconds > 0
    ? { afterMs: Math.min(seconds, MOST_PAUSE_S) * SECOND_MS }
    : {};
};

const outcomeOf = (status: number, retryAfter: string | undefined): PushOutcome => {
  if (status >= 200 && status < 300) return { kind: 'taken' };
  if (GONE.includes(status)) return { kind: 'gone' };
  return LATER.includes(status) || status >= 500 ? { kind: 'later', ...pauseOf(retryAfter) } : { kind: 'refused' };
};

/** The answer's body is not read: it may be endless, and says nothing that its status does not. */
const post = ({ endpoint, method, headers, body }: RequestDetails, agent: Agent): Promise<PushOutcome> =>
  new Promise((resolve) => {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const request = httpsRequest(endpoint, { method, headers, agent, signal }, (response) => {
      resolve(outcomeOf(response.statusCode ?? 0, response.headers['retry-after']));
      response.destroy();
    });
    request.on('error', () => resolve({ kind: 'later' }));
    request.end(body);
  });

export const createWebPushSender = (parts: WebPushParts): PushSender => {
  const { vapid, contact, topicOf, resolve = resolveHost, isAllowed = isPublicAddress, ca } = parts;
  const agent = new Agent({
    lookup: checkedLookup(resolve, isAllowed),
    maxTotalSockets: MOST_SOCKETS,
    ...(ca === undefined ? {} : { ca }),
  });
  const detailsOf = ({ device, endpoint, key, auth }: PushSubscription, kind: PushKind): RequestDetails => {
    const keys = { p256dh: Buffer.from(key).toString('base64url'), auth: Buffer.from(auth).toString('base64url') };
    const payload = Buffer.from(encodePushPayload(kind, crypto.getRandomValues(new Uint8Array(PUSH_RANDOM_BYTES))));
    return webPush.generateRequestDetails({ endpoint, keys }, payload, {
      vapidDetails: { subject: contact, ...vapid },
      contentEncoding: 'aes128gcm',
      TTL: WEEK_S,
      urgency: 'high',
      topic: topicOf(device),
    });
  };
  return {
    send: async (subscription, kind) => {
      if (!isPushEndpoint(subscription.endpoint)) return { kind: 'gone' };
      let details: RequestDetails;
      try {
        details = detailsOf(subscription, kind);
      } catch {
        // Its keys cannot be used.
        return { kind: 'gone' };
      }
      return await post(details, agent);
    },
  };
};
