/** What the doctor sees of the bucket of encrypted files. */
import { Bucket } from '../../blobs/s3/bucket.ts';
import type { Config } from '../../config.ts';
import { StorageError } from '../../storage/port.ts';
import { fail, ok, type Finding } from './finding.ts';

const REMEDY = 'Check S3_URL, S3_REGION and the keys: their user has to list, read, write and delete objects.';
const KEPT_ONE = 'it replaced an object that should have stayed';
const UPGRADE = 'Use storage that obeys If-None-Match: else two uploads of one file at once could mix.';

/** Nothing of it stays. No blob has such a key. */
const tryBucket = async (bucket: Bucket): Promise<Finding> => {
  const key = `doctor/${crypto.randomUUID()}`;
  try {
    await bucket.create(key, new Uint8Array([1]));
    const isReplaced = await bucket.create(key, new Uint8Array([2]));
    await bucket.read(key, 0, 1);
    await bucket.list('doctor/').next();
    return isReplaced ? fail('files', KEPT_ONE, UPGRADE) : ok('files', 'the bucket can be listed, read and written');
  } finally {
    await bucket.remove(key);
  }
};

export const checkFiles = async ({ blobs: { bucket } }: Config): Promise<readonly Finding[]> => {
  if (bucket === undefined) return [];
  try {
    return [await tryBucket(new Bucket(bucket))];
  } catch (cause) {
    if (cause instanceof StorageError) return [fail('files', cause.message, REMEDY)];
    throw cause;
  }
};
