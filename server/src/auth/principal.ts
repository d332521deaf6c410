/** Who a token stands for: a device of an account. Account as base32, device as hex. */
import type { AccountId, DeviceId } from '@cipherchat/protocol';
export type Principal = { readonly account: AccountId; readonly device: DeviceId };
