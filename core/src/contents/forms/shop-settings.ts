/** When the owner answers, as the registers of the settings say (PROTOCOL 20.2, kind 3, fields 2 to 4). */
import type { CborValue } from '@cipherchat/protocol';
import type { ShopHours } from '../../base/shop-hours.ts';
import { text, uint } from './form.ts';
import { packedHours } from './opening-hours.ts';
import { AWAY_TEXT_BYTES, AWAY_TEXT_FIELD, EXPECTED_ANSWER_FIELD, OPENING_HOURS_FIELD } from './setting-fields.ts';

/** Fields of the settings, each without a subkey, that `shopHoursFrom` reads. */
export const SHOP_HOURS_FIELDS = [OPENING_HOURS_FIELD, AWAY_TEXT_FIELD, EXPECTED_ANSWER_FIELD] as const;

/** `valueOf`: of the register without a subkey; `[]` where it was deleted. */
export const shopHoursFrom = (valueOf: (field: number) => CborValue | undefined): ShopHours => {
  const [hours, awayText, minutes] = SHOP_HOURS_FIELDS.map(valueOf);
  return {
    hours: packedHours.read(hours),
    awayText: text(0, AWAY_TEXT_BYTES).read(awayText) ?? '',
    expectedMinutes: uint(1).read(minutes),
  };
};
