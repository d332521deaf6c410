/** The signed manifest of a release (PROTOCOL 19.1), made from the built files. */
import { createHash, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import {
  encodeRelease,
  encodeUnsignedRelease,
  parseRelease,
  releaseHashInput,
  releaseSignatureInput,
} from '@cipherchat/protocol';
import { ROOT } from '../root.ts';
import { withdrawnBuilds } from '../widget/withdrawn-builds.ts';
import { inboxFiles, widgetBuilds } from './release-files.ts';
import { signRelease } from './release-key.ts';
import type { SourceState } from './source-state.ts';

const NO_RELEASE = new Uint8Array(32);

/** `previous`: the manifest of the release before, if there was one. */
export const makeManifest = (
  source: SourceState,
  key: KeyObject,
  previous: Uint8Array | undefined,
): Uint8Array<ArrayBuffer> => {
  const before = previous === undefined ? undefined : parseRelease(previous);
  const signed = encodeUnsignedRelease({
    product: 'cipherchat',
    version: source.version,
    sequence: (before?.sequence ?? 0) + 1,
    issued: source.committedAt,
    previous: before === undefined ? NO_RELEASE : createHash('sha256').update(releaseHashInput(before)).digest(),
    source: { repository: source.repository, commit: Buffer.from(source.commit, 'hex') },
    files: inboxFiles(join(ROOT, 'pwa/dist')),
    builds: widgetBuilds(join(ROOT, 'widget/dist/w')),
    withdrawn: withdrawnBuilds().map((build) => Buffer.from(build, 'hex')),
  });
  const manifest = encodeRelease(signed, [signRelease(key, releaseSignatureInput({ signed }))]);
  parseRelease(manifest);
  return manifest;
};
