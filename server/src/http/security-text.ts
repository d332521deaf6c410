/** `/.well-known/security.txt` (RFC 9116): where to report a hole in this server. */
import { DAY_MS } from '@cipherchat/protocol';

export type SecurityTextParts = {
  readonly contact: string;
  /** Milliseconds since 1970. */
  readonly expires: number | undefined;
  readonly publicOrigin: string;
  readonly now: number;
};

export const SECURITY_TEXT_PATH = '/.well-known/security.txt';

/** RFC 9116 recommends less than a year. A server that runs for longer was not updated for as long. */
const VALID_MS = 180 * DAY_MS;

export const securityText = ({ contact, expires, publicOrigin, now }: SecurityTextParts): string =>
  [
    `Contact: ${contact}`,
    `Expires: ${new Date(expires ?? now + VALID_MS).toISOString()}`,
    `Canonical: ${publicOrigin}${SECURITY_TEXT_PATH}`,
    '',
  ].join('\n');
