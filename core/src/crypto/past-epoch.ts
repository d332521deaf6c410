import { Refusal } from '@cipherchat/protocol';

/**
 * `unknown-epoch` of a message sealed in a PQ epoch that is no longer kept: it is late, and the session works. After
 * an epoch that is still to come one side was set back, and only a new session helps (docs/protocol.md, section 11).
 */
export class PastEpoch extends Refusal {
  constructor() {
    super('unknown-epoch');
  }
}
