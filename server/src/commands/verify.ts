/** `verify ORIGIN`: whether a server delivers what was published. It needs no settings and no server of its own. */
import { fromHex, RELEASE_KEYS, toHex } from '@cipherchat/protocol';
import { verifyOrigin, type Finding } from '../releases/verify-origin.ts';
import { done, failed, refused, type Outcome } from './outcome.ts';

const KEY = /^[0-9a-f]{64}$/u;

const lineOf = ({ path, encoding, reason }: Finding): string =>
  encoding === undefined ? `${path}: ${reason}` : `${path}, sent as ${encoding}: ${reason}`;

/** `keys`: release keys to believe besides those of this version, 64 hexadecimal digits each. */
export const verify = async (address: string, keys: readonly string[]): Promise<Outcome> => {
  if (!URL.canParse(address) || !/^https?:$/u.test(new URL(address).protocol)) {
    return refused('Name the origin of a server, such as https://chat.example');
  }
  if (!keys.every((key) => KEY.test(key))) return refused('A release key has 64 hexadecimal digits.');
  const known = [...RELEASE_KEYS, ...keys].flatMap((key) => fromHex(key) ?? []);
  if (known.length === 0) return refused('This version knows no release key: name the one you trust with --key.');
  const { release, compared, findings } = await verifyOrigin(new URL(address).origin, known);
  if (release === undefined) return failed(...findings.map(lineOf));
  const { version, sequence, source } = release.manifest;
  const name = `release ${version}, number ${sequence}, of commit ${toHex(source.commit)}`;
  return findings.length === 0
    ? done(
        `PASS: the server delivers ${name}. Files compared: ${compared}. Whether it is the newest release is not checked.`,
      )
    : failed(...findings.map(lineOf), `The server does not deliver ${name}.`);
};
