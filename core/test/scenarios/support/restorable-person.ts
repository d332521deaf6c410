/** A person whose profile can be copied and restored, as a backup of the whole disk would. */
import { MemoryProfile } from '../../../src/storage/memory/memory-profile.ts';
import type { Change } from '../../../src/storage/port.ts';
import { Person } from '../../support/people.ts';

export class RecordedProfile extends MemoryProfile {
  readonly #changes: Change[] = [];

  override apply(changes: readonly Change[]): void {
    this.#changes.push(...changes);
    super.apply(changes);
  }

  /** Every change that was ever kept, in order. */
  get changes(): readonly Change[] {
    return this.#changes;
  }

  copy(): RecordedProfile {
    const copy = new RecordedProfile();
    copy.apply(this.#changes);
    return copy;
  }
}

export class RestorablePerson extends Person {
  override readonly profile: RecordedProfile;

  constructor(
    server: ConstructorParameters<typeof Person>[0],
    clock: ConstructorParameters<typeof Person>[1],
    profile = new RecordedProfile(),
  ) {
    super(server, clock);
    this.profile = profile;
  }
}
