/**
 * What a bundle is for, as the store knows it: a hash of who asks, for which device, in which attempt. Nobody else can
 * name it, whatever attempt they state, and it tells neither of the two: the attempt has 128 random bits, which are
 * stored nowhere.
 */
import { createHash } from 'node:crypto';
import type { Principal } from './principal.ts';

export type Attempt = {
  readonly requester: Principal;
  /** 32 hexadecimal digits, chosen by the requester. */
  readonly id: string;
};

/** 64 hexadecimal digits. */
export const handOutPurpose = ({ requester, id }: Attempt, target: Principal): string => {
  const parts = [requester.account, requester.device, target.account, target.device, id];
  return createHash('sha256')
    .update(`CipherChat/1/server/bundle ${parts.join(' ')}`)
    .digest('hex');
};
