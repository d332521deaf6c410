/** When the owner answers, in one tab. A widget only shows it, so it does not carry this file. */
import { encodeUtf8 } from '@cipherchat/protocol';
import { ChatError } from '../base/errors.ts';
import {
  AWAY_TEXT_BYTES,
  AWAY_TEXT_FIELD,
  EXPECTED_ANSWER_FIELD,
  OPENING_HOURS_FIELD,
} from '../contents/forms/setting-fields.ts';
import { packedHours } from '../contents/forms/opening-hours.ts';
import type { HoursFacet } from '../facade/hours.ts';
import { readShopHours } from '../views/shop-hours.ts';
import type { TabDevicesParts } from './client-parts.ts';
import { asText } from './keep-text.ts';
import { registerWishing } from './register-wish.ts';

/** The value that deletes a register. */
const NONE = [] as const;

export const tabHours = (parts: TabDevicesParts): HoursFacet => {
  const { store, engine } = parts;
  const wishFor = registerWishing(parts);
  return {
    read: () => store.use(readShopHours),
    save: async ({ hours, awayText, expectedMinutes }) => {
      const text = asText(awayText).trim();
      if (encodeUtf8(text).length > AWAY_TEXT_BYTES) throw new ChatError('text-too-long');
      const values = [
        [OPENING_HOURS_FIELD, hours === undefined || hours[1].length === 0 ? NONE : packedHours.write(hours)],
        [AWAY_TEXT_FIELD, text === '' ? NONE : text],
        [EXPECTED_ANSWER_FIELD, expectedMinutes ?? NONE],
      ] as const;
      const wishes = values.map(([field, value]) => wishFor({ scope: 'settings', field, value }));
      await store.use((opened) => opened.commit(wishes));
      engine.look();
    },
  };
};
