/** Compares what a server delivers with a release (PROTOCOL 19.1). */
import { createHash } from 'node:crypto';
import {
  checkRelease,
  Refusal,
  toHex,
  type CheckedRelease,
  type RefusalCode,
  type ReleaseFile,
  type ReleaseManifest,
} from '@cipherchat/protocol';
import { ENCODINGS, fetchFile, type Encoding, type Fetched } from './fetch-file.ts';
import { releaseCrypto } from './release-crypto.ts';

const MANIFEST_PATH = '.well-known/cipherchat-release';
const MAX_MANIFEST_BYTES = 1024 * 1024;

/** `reason`: in words, without a full stop. */
export type Finding = { readonly path: string; readonly encoding?: Encoding; readonly reason: string };

export type Verdict = {
  /** Undefined if the manifest could not be used; the one finding says why. */
  readonly release: CheckedRelease | undefined;
  readonly compared: number;
  /** Empty: the server delivers this release. */
  readonly findings: readonly Finding[];
};

const REFUSED: Partial<Record<RefusalCode, string>> = {
  malformed: 'the manifest cannot be read',
  unsupported: 'the manifest is of a kind that this version does not know',
  'bad-signature': 'no known release key signed the manifest, or a signature is wrong',
};

const reasonOf = (fetched: Exclude<Fetched, { readonly state: 'read' }>): string => {
  if (fetched.state === 'refused') return `the server answers ${String(fetched.status)}`;
  return fetched.state === 'too-large' ? 'it is larger than published' : 'the server does not answer';
};

type Expected = ReleaseFile & { readonly algorithm: 'sha256' | 'sha384' };

const compare = async (origin: string, file: Expected, encoding: Encoding): Promise<Finding | undefined> => {
  const { path } = file;
  const fetched = await fetchFile(new URL(path, `${origin}/`), encoding, file.size);
  if (fetched.state !== 'read') return { path, encoding, reason: reasonOf(fetched) };
  const found = createHash(file.algorithm).update(fetched.bytes).digest();
  return found.equals(file.hash)
    ? undefined
    : { path, encoding, reason: `it has other bytes: ${toHex(found)} in place of ${toHex(file.hash)}` };
};

/** Addresses in the page that its browser loads. The page has the published bytes, so its form is known. */
const loadedBy = (page: string): readonly string[] =>
  [...page.matchAll(/<(?:script|link)\b[^>]*?\s(?:src|href)="([^"]*)"/gu)].map(([, address = '']) => address);

const strangersOf = async (origin: string, { files }: ReleaseManifest): Promise<readonly Finding[]> => {
  const listed = new Set(files.map(({ path }) => new URL(path, `${origin}/`).href));
  const index = files.find(({ path }) => path === 'index.html');
  if (index === undefined) return [{ path: '/', reason: 'the release has no page' }];
  const findings: Finding[] = [];
  let page = '';
  for (const encoding of ENCODINGS) {
    const fetched = await fetchFile(new URL('/', `${origin}/`), encoding, index.size);
    if (fetched.state !== 'read') findings.push({ path: '/', encoding, reason: reasonOf(fetched) });
    else if (createHash('sha256').update(fetched.bytes).digest().equals(index.hash))
      page = Buffer.from(fetched.bytes).toString();
    else findings.push({ path: '/', encoding, reason: 'it is not the published page' });
  }
  if (findings.length > 0) return findings;
  return loadedBy(page)
    .filter((address) => !listed.has(new URL(address, `${origin}/`).href))
    .map((address) => ({ path: '/', reason: `it loads ${address}, which the release does not have` }));
};

const expectedFiles = ({ files, builds }: ReleaseManifest): readonly Expected[] => [
  ...files.map((file): Expected => ({ ...file, algorithm: 'sha256' })),
  ...builds.flatMap(({ id, files: ofBuild }) =>
    ofBuild.map((file): Expected => ({ ...file, path: `w/${toHex(id)}/${file.path}`, algorithm: 'sha384' })),
  ),
];

const readManifest = async (origin: string, keys: readonly Uint8Array[]): Promise<CheckedRelease | Finding> => {
  const path = MANIFEST_PATH;
  const fetched = await fetchFile(new URL(path, `${origin}/`), 'identity', MAX_MANIFEST_BYTES);
  if (fetched.state !== 'read') return { path, reason: reasonOf(fetched) };
  try {
    return await checkRelease(fetched.bytes, keys, undefined, releaseCrypto);
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    return { path, reason: REFUSED[cause.code] ?? cause.code };
  }
};

/** `origin`: scheme, host and port. `keys`: release keys to believe, 32 bytes each. */
export const verifyOrigin = async (origin: string, keys: readonly Uint8Array[]): Promise<Verdict> => {
  const release = await readManifest(origin, keys);
  if ('reason' in release) return { release: undefined, compared: 0, findings: [release] };
  const expected = expectedFiles(release.manifest);
  const findings: Finding[] = [];
  for (const file of expected) {
    for (const encoding of ENCODINGS) {
      const finding = await compare(origin, file, encoding);
      if (finding !== undefined) findings.push(finding);
    }
  }
  return {
    release,
    compared: expected.length,
    findings: [...findings, ...(await strangersOf(origin, release.manifest))],
  };
};
