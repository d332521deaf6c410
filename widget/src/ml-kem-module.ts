/** The ML-KEM fallback of the script tag, loaded by its hash and only where the engine has none. */
import { nobleKem } from './crypto/ml-kem.ts';
import { handOverKem } from './ml-kem-handoff.ts';

handOverKem(nobleKem);
