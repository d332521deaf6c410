/** Compares the objects of a bucket of files with what the server makes there. */
import type { Bucket } from '../../blobs/s3/bucket.ts';
import { partOfKey } from '../../blobs/s3/stored-blobs.ts';
import { READ_BYTES, wrongBeginning } from './encrypted-file.ts';
import type { Finding } from './finding.ts';

/** The key of an undeclared object may itself be text: its number stands for it. */
export async function* auditBucket(bucket: Bucket): AsyncGenerator<Finding> {
  let number = 0;
  for await (const { key } of bucket.list()) {
    number += 1;
    const place = `object ${number} of the bucket`;
    const part = partOfKey(key);
    if (part === undefined) yield { place, wrong: 'is no file that the server makes' };
    if (part?.from !== 0) continue;
    const begun = await bucket.read(key, 0, READ_BYTES);
    // Undefined: it expired while this ran.
    const wrong = begun && wrongBeginning(begun);
    if (wrong !== undefined) yield { place, wrong };
  }
}
