import { blobStoreContract } from '../port.contract.ts';
import { MemoryBlobs } from './memory-blobs.ts';

blobStoreContract(
  'the memory',
  () => Promise.resolve(new MemoryBlobs()),
  () => Promise.resolve(),
);
