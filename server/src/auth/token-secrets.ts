/** The secrets of session tokens: one that signs, and after a change the one before, which only verifies. */
import { developmentSecret, developmentSecretPath } from './development-secret.ts';
import { previousSecret } from './secret-file.ts';

export type SecretSettings = {
  readonly dataDir: string;
  readonly jwtSecret: string | undefined;
  readonly jwtSecretFile: string | undefined;
  readonly jwtSecretPrevious: string | undefined;
};

export type TokenSecrets = { readonly secret: string; readonly previous: string | undefined };

/** The file that holds the secret; undefined: the environment holds it. */
export const secretFileOf = ({ dataDir, jwtSecret, jwtSecretFile }: SecretSettings): string | undefined =>
  jwtSecretFile ?? (jwtSecret === undefined ? developmentSecretPath(dataDir) : undefined);

export const tokenSecrets = (settings: SecretSettings, now: number): TokenSecrets => {
  const { dataDir, jwtSecret, jwtSecretPrevious } = settings;
  const secret = jwtSecret ?? developmentSecret(dataDir);
  const file = secretFileOf(settings);
  const previous = jwtSecretPrevious ?? (file === undefined ? undefined : previousSecret(file, now));
  return { secret, previous: previous === secret ? undefined : previous };
};
