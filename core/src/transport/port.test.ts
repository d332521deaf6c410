import type { AccountId, DeviceId, EnvelopeId } from '@cipherchat/protocol';
import { expectTypeOf, it } from 'vitest';
import type { Directory, Link } from './port.ts';

type Bundle = Parameters<Directory['bundle']>;

it('takes no account, and no other text, where it asks for a device', () => {
  expectTypeOf<Bundle>().toEqualTypeOf<[token: string, account: AccountId, device: DeviceId, attempt: string]>();
  expectTypeOf<AccountId>().not.toExtend<Bundle[2]>();
  expectTypeOf<DeviceId>().not.toExtend<Bundle[1]>();
  expectTypeOf<string>().not.toExtend<Bundle[1] | Bundle[2]>();
});

it('gives ids that the compiler tells apart', () => {
  const pull = (link: Link) => link.request('mailbox:pull', { after: 0, limit: 1 });
  const envelope = expectTypeOf(pull).returns.resolves.toHaveProperty('envelopes').items;
  envelope.toHaveProperty('id').toEqualTypeOf<EnvelopeId>();
  envelope.toHaveProperty('sender').toEqualTypeOf<{ account: AccountId; device: DeviceId }>();
});
