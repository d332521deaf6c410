/** Reads the keys of the owner's site out of the registers of the settings. */
import { toHex } from '@cipherchat/protocol';
import type { SiteKey } from '../base/visitor.ts';
import { VOUCH_KEY_FIELD, vouchKey } from '../contents/forms/setting-fields.ts';
import type { ChatStore } from '../storage/port.ts';
import { readRegisterValues } from './register-values.ts';

/** Ascending by label. */
export const readSiteKeys = async (store: ChatStore): Promise<readonly SiteKey[]> => {
  const values = await readRegisterValues(store);
  const found = new Map<string, SiteKey | undefined>();
  for (const { scope, field, subkey, value } of values) {
    if (scope !== 'settings' || field !== VOUCH_KEY_FIELD) continue;
    const [id, read] = [toHex(subkey), vouchKey.read(value)];
    found.set(id, read && { id, algorithm: read[0] === 1 ? 'Ed25519' : 'P-256', label: read[2] });
  }
  return [...found.values()]
    .filter((one) => one !== undefined)
    .sort((a, b) => a.label.localeCompare(b.label) || (a.id < b.id ? -1 : 1));
};
