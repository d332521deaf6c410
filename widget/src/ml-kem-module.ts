/** The ML-KEM fallback of the script tag. It is loaded by its hash, and only in engines without ML-KEM. */
import { nobleKem } from '@cipherchat/core/ml-kem';
import { handOverKem } from './loader/ml-kem-handoff.ts';

handOverKem(nobleKem);
