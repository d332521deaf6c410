/** When the owner of an inbox answers. All own devices have it, and visitors are told. */
import type { ShopHours } from '../base/shop-hours.ts';

export interface HoursFacet {
  read(): Promise<ShopHours>;
  /**
   * Resolves when it is stored. Other own devices are told with the next connection, visitors when they write the next
   * time. Hours without an opening are none. Rejects with a `ChatError` `text-too-long`.
   */
  save(hours: ShopHours): Promise<void>;
}
