import { expect, it } from 'vitest';
import { join, MAILBOX_LIMIT, newId, NOW } from '../storage/contract-samples.contract.ts';
import { newMemoryData } from '../storage/memory/memory-data.ts';
import { openMemoryStore } from '../storage/memory/memory-store.ts';
import { message } from '../../test/support/account.ts';
import { Mailbox } from './mailbox.ts';
import { RegistrationPolicy } from './registration-policy.ts';
import { SwitchedOff } from './switched-off.ts';

const NOBODY = {
  notifyEnvelope: () => undefined,
  notifyMore: () => undefined,
  notifyDelivered: () => undefined,
  disconnect: () => undefined,
};

it('an account that is switched off sends nothing, also over a connection that it still has', async () => {
  const data = newMemoryData();
  const store = openMemoryStore(data);
  const policy = new RegistrationPolicy({ store, mode: 'open' });
  const switchedOff = new SwitchedOff(store, policy);
  const mailbox = new Mailbox({
    ...{ store, policy, switchedOff, notifier: NOBODY },
    erasures: { refuseErased: () => Promise.resolve() },
    mailboxLimit: MAILBOX_LIMIT,
    now: () => NOW,
  });
  const [alice, bob] = [await join(store), await join(store)];
  const send = () => {
    const receivers = [{ account: bob.account, device: bob.device, message: message() }];
    return mailbox.send(alice, { id: newId(), receivers, lists: undefined });
  };
  data.switchedOff.add(alice.account);
  expect(await send()).toEqual({ at: NOW });
  await switchedOff.refresh();
  await expect(send()).rejects.toMatchObject({ code: 'unauthenticated' });
  data.switchedOff.delete(alice.account);
  await switchedOff.refresh();
  expect(await send()).toEqual({ at: NOW });
});
