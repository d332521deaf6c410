/**
 * A conversation that the user has closed or snoozed is open again once the contact writes. A device that closed it
 * before it saw that text writes this too, when the text arrives: so all devices agree, whatever arrived first where.
 */
import { CONTACT_FIELD } from '../contents/forms/contact-field-numbers.ts';
import { registerKey } from '../rows/own-device-rows.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import type { OwnDeviceParts } from './parts.ts';
import { readRegister, writeRegister } from './registers.ts';

/** Runs at the end of each unit of work of the engine, before the other devices are told. */
export const reopenReceived = async (
  copy: WorkingCopy,
  parts: Pick<OwnDeviceParts, 'identity' | 'clock'>,
): Promise<void> => {
  for (const conversation of new Set(copy.received.map((one) => one.conversation))) {
    for (const field of [CONTACT_FIELD.closed, CONTACT_FIELD.snoozedUntil]) {
      const value = (await readRegister(copy, registerKey(conversation, field)))?.entry[4];
      if (typeof value !== 'number' || value === 0) continue;
      await writeRegister(copy, parts, conversation, { field, valueOf: () => 0 });
      copy.touched.add(conversation);
    }
  }
};
