/** When the owner answers, of a fake client. */
import { ChatError } from '../../src/base/errors.ts';
import type { ShopHours } from '../../src/base/shop-hours.ts';
import type { HoursFacet } from '../../src/facade/hours.ts';
import type { FakeWorld } from './fake-world.ts';

export class FakeHours implements HoursFacet {
  readonly #world: FakeWorld;
  hours: ShopHours = { hours: undefined, awayText: '', expectedMinutes: undefined };

  constructor(world: FakeWorld) {
    this.#world = world;
  }

  async read(): Promise<ShopHours> {
    return this.hours;
  }

  async save(hours: ShopHours): Promise<void> {
    this.#world.asked('hours.save', hours);
    if (hours.awayText.length > 1_024) throw new ChatError('text-too-long');
    this.hours = hours;
    this.#world.emit({ kind: 'conversations' });
  }
}
