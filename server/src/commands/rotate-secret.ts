/** `rotate-secret`: a new token secret. The one before verifies for the life of a token, so no one logs in again. */
import { TOKEN_LIFETIME_MS } from '@cipherchat/protocol';
import { developmentSecret } from '../auth/development-secret.ts';
import { changedAt, changeSecret } from '../auth/secret-file.ts';
import { secretFileOf } from '../auth/token-secrets.ts';
import type { Config } from '../config.ts';
import { done, failed, type Outcome } from './outcome.ts';

const BY_HAND =
  'Set JWT_SECRET to a new one ("openssl rand -base64 48") and JWT_SECRET_PREVIOUS to the one that JWT_SECRET has now, ' +
  'restart every node, and remove JWT_SECRET_PREVIOUS 15 minutes later.';

/** What a read-only mount or the rights of another user answer. */
const NOT_WRITABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'EBUSY']);

const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';

const change = (file: string, keepsOld: boolean): Outcome => {
  try {
    changeSecret(file, { keepsOld });
  } catch (cause) {
    if (!NOT_WRITABLE.has(codeOf(cause))) throw cause;
    return failed(`${file} cannot be changed from here (${codeOf(cause)}). ${BY_HAND}`);
  }
  if (!keepsOld) return done(`${file} has a new secret. Restart every node with it: all clients then log in again.`);
  return done(
    `${file} has a new secret, and ${file}.previous the one before.`,
    'Restart every node with both files within a day. No one has to log in again.',
  );
};

/** `forgets`: the old secret is known to others, so nothing that it signed may be valid. */
export const rotateSecret = (config: Config, forgets: boolean, now = Date.now()): Outcome => {
  const file = secretFileOf(config);
  if (file === undefined)
    return failed(`The secret comes from the environment, which no command can change. ${BY_HAND}`);
  if (config.jwtSecretPrevious !== undefined) {
    return failed('JWT_SECRET_PREVIOUS is set: remove it first, because this command keeps the old secret in a file.');
  }
  // A development server makes its secret at its first start, which may lie ahead.
  if (config.jwtSecret === undefined) developmentSecret(config.dataDir);
  const changed = changedAt(file);
  if (!forgets && changed !== undefined && Math.abs(now - changed) < TOKEN_LIFETIME_MS) {
    return failed(
      'The secret was changed less than 15 minutes ago, and tokens under the one before that may be in use.',
      'Wait for 15 minutes, or use --forget: then all clients log in again.',
    );
  }
  return change(file, !forgets);
};
