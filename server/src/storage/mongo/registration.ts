/**
 * Registration writes the list, the prekeys, and last the device, which is what makes it registered. After a kill
 * before that, the device is unknown, and the repeat finds list and prekeys and continues.
 */
import type { DeviceId } from '@cipherchat/protocol';
import type { NewList, Registration, RegistrationOutcome } from '../port.ts';
import type { AccountDocuments } from './account-documents.ts';
import type { PolicyDocuments } from './policy-documents.ts';
import type { PrekeyDocuments } from './prekey-documents.ts';

export type RegistrationParts = {
  readonly accounts: AccountDocuments;
  readonly prekeys: PrekeyDocuments;
  readonly policy: PolicyDocuments;
  readonly betweenWrites: (place: string) => Promise<void>;
};

const willBeListed = async (accounts: AccountDocuments, list: NewList, device: DeviceId): Promise<boolean> => {
  const { outcome, newest } = await accounts.judge(list);
  if (outcome === 'conflict') return false;
  return outcome === 'known' ? newest?.devices.has(device) === true : list.devices.includes(device);
};

/** Checks everything that can refuse it before the first write. */
export const registerDevice = async (
  { accounts, prekeys, policy, betweenWrites }: RegistrationParts,
  registration: Registration,
): Promise<RegistrationOutcome> => {
  const { device, list, now, invitation } = registration;
  if ((await accounts.device(device.device)) !== undefined) return 'known';
  if (!(await willBeListed(accounts, list, device.device))) return 'conflict';
  if (await prekeys.reuses(device.device, registration.prekeys)) return 'conflict';
  if (invitation !== undefined && !(await policy.use(invitation, device.account, now))) return 'uninvited';
  await betweenWrites('register: invitation');
  if ((await accounts.append(list, now)) === 'conflict') return 'conflict';
  await betweenWrites('register: list');
  const added = await prekeys.add(device.device, registration.prekeys, registration.prekeys.length);
  if (added !== 'added') return 'conflict';
  await betweenWrites('register: prekeys');
  return (await accounts.insertDevice(device, now)) ? 'registered' : 'known';
};
