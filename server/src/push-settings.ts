/** Settings of Web Push: who may be told of trouble by a push service, and the key that all nodes sign with. */
import * as v from 'valibot';
import { vapidKeyOf } from './auth/vapid-key.ts';

/** RFC 8292: where a push service reaches whoever runs this server. Some refuse a host that only this machine knows. */
const isContact = (text: string): boolean => {
  if (/^mailto:[^\s@]+@[a-z0-9.-]*[a-z0-9-]\.[a-z0-9-]+$/iu.test(text)) return true;
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' && /[^.]\.[a-z][a-z0-9-]*$/u.test(hostname) && !hostname.endsWith('.localhost');
};

export const PUSH_ENTRIES = {
  PUSH_CONTACT: v.optional(
    v.pipe(
      v.string(),
      v.check(
        isContact,
        'PUSH_CONTACT has to be an address at which push services reach you, such as mailto:admin@chat.example.',
      ),
    ),
  ),
  VAPID_PRIVATE_KEY: v.optional(
    v.pipe(
      v.string(),
      v.check(
        (text) => vapidKeyOf(text) !== undefined,
        'VAPID_PRIVATE_KEY has to be a key of P-256 as 43 characters of base64url: take the file vapid-key of a data ' +
          'directory, or make one with "npx web-push generate-vapid-keys".',
      ),
    ),
  ),
};

export type PushSettings = {
  /** `mailto:` or `https:`. Undefined: no one is rung. */
  readonly contact: string | undefined;
  /** Undefined: the server makes one in the data directory. Never log it. */
  readonly privateKey: string | undefined;
};

type Output = v.InferOutput<ReturnType<typeof v.object<typeof PUSH_ENTRIES, undefined>>>;

/** Without a contact the public address stands for it, if it is one. */
export const pushOf = ({ PUSH_CONTACT, VAPID_PRIVATE_KEY }: Output, publicOrigin: string): PushSettings => ({
  contact: PUSH_CONTACT ?? (isContact(publicOrigin) ? publicOrigin : undefined),
  privateKey: VAPID_PRIVATE_KEY,
});
