/** Reads when the owner answers out of the registers of the settings. */
import type { ShopHours } from '../base/shop-hours.ts';
import { shopHoursFrom } from '../contents/forms/shop-settings.ts';
import type { ChatStore } from '../storage/port.ts';
import { readRegisterValues } from './register-values.ts';

export const readShopHours = async (store: ChatStore): Promise<ShopHours> => {
  const values = await readRegisterValues(store);
  const settings = values.filter(({ scope, subkey }) => scope === 'settings' && subkey.length === 0);
  return shopHoursFrom((field) => settings.findLast((one) => one.field === field)?.value);
};
