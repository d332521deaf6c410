/** The ML-KEM fallback of the script tag, loaded by its hash and only where the engine has none. */
import { nobleKem } from '@cipherchat/core/ml-kem';
import { handOverKem } from './loader/ml-kem-handoff.ts';

handOverKem(nobleKem);
