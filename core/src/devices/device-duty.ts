/** The engine's part in the devices of an account: it signs and publishes what the user asked for. */
import { changeOwnList } from '../accounts/change-own-list.ts';
import type { PublishParts } from '../accounts/own-list.ts';

export const deviceDuty = {
  name: 'own devices',
  run: (services: PublishParts): Promise<void> => changeOwnList(services),
} as const;
