/** Composition root of Web Push: names the implementation. */
import { derivedKey, markOf } from './auth/derived-key.ts';
import { vapidKeyIn, vapidKeyOf, type VapidKey } from './auth/vapid-key.ts';
import type { Config } from './config.ts';
import type { Logger } from './observability/logger.ts';
import type { Metrics } from './observability/metrics/port.ts';
import { PushService } from './push/push-service.ts';
import { Ringing } from './push/ringing.ts';
import { createWebPushSender, type WebPushParts } from './push/web-push-sender.ts';
import type { Store } from './storage/port.ts';

/** For tests only: a push service of this machine, and a clock that can be turned. */
export type PushSurroundings = Pick<WebPushParts, 'resolve' | 'isAllowed' | 'ca'> & {
  readonly after?: ((ms: number, run: () => void) => () => void) | undefined;
};

export type OpenedPush = {
  readonly pushes: PushService;
  /** Undefined: this server rings no one. */
  readonly ringing: Ringing | undefined;
  /** For browsers: 65 bytes in base64url. */
  readonly pushKey: string | undefined;
};

type OpenPushParts = {
  readonly store: Store;
  readonly metrics: Metrics;
  readonly logger: Logger;
  readonly now: () => number;
  /** That of the tokens. */
  readonly secret: string;
  readonly surroundings: PushSurroundings | undefined;
};

const byTimer = (ms: number, run: () => void): (() => void) => {
  const timer = setTimeout(run, ms).unref();
  return () => clearTimeout(timer);
};

/** Undefined where nobody said whom to tell, or where nodes would sign with different keys. */
const keyOf = ({ push, mongodbUrl, dataDir }: Config, logger: Logger): VapidKey | undefined => {
  if (push.contact === undefined) {
    logger.info('web push is off: set PUSH_CONTACT to an address at which push services reach you');
    return undefined;
  }
  if (push.privateKey !== undefined) return vapidKeyOf(push.privateKey);
  if (mongodbUrl === undefined) return vapidKeyIn(dataDir);
  logger.info('web push is off: set VAPID_PRIVATE_KEY, the same one at all nodes that share the database');
  return undefined;
};

/** Throws a sentence that says what to do where the key cannot be used. */
export const openPush = (config: Config, parts: OpenPushParts): OpenedPush => {
  const { store, metrics, logger, now, secret, surroundings = {} } = parts;
  const vapid = keyOf(config, logger);
  const { contact } = config.push;
  if (vapid === undefined || contact === undefined)
    return { pushes: new PushService({ store, sender: undefined, now }), ringing: undefined, pushKey: undefined };
  const key = derivedKey(secret, 'topics');
  const sender = createWebPushSender({ ...surroundings, vapid, contact, topicOf: (device) => markOf(key, device) });
  const ringing = new Ringing({ store, sender, metrics, now, after: surroundings.after ?? byTimer });
  return { pushes: new PushService({ store, sender, now }), ringing, pushKey: vapid.publicKey };
};
