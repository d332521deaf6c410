import { DEVICE_KIND, type AccountId } from '@cipherchat/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import { TestAccount } from '../../test/support/account.ts';
import { newList, NOW } from '../storage/contract-samples.contract.ts';
import { openMemoryStore } from '../storage/memory/memory-store.ts';
import { RegistrationPolicy } from './registration-policy.ts';

describe('mail where inboxes need an invitation', () => {
  const store = openMemoryStore();
  let read: AccountId[];
  let policy: RegistrationPolicy;
  const made = async (kind: 1 | 2): Promise<{ readonly account: AccountId }> => {
    const account = new TestAccount(() => NOW, undefined, kind);
    await store.appendList(newList({ account: account.address, bytes: account.sign() }), NOW);
    return { account: account.address };
  };
  beforeEach(() => {
    read = [];
    const account: typeof store.account = (address) => {
      read.push(address);
      return store.account(address);
    };
    policy = new RegistrationPolicy({ mode: 'invitation', store: { account, lists: store.lists } });
  });

  it('from a visitor to an owner is allowed, and reads no one once the owner is known', async () => {
    const [owner, visitor] = [await made(DEVICE_KIND.app), await made(DEVICE_KIND.widget)];
    await policy.checkMail(visitor.account, [owner]);
    expect(read).toEqual([owner.account]);
    await policy.checkMail(visitor.account, [owner, visitor]);
    expect(read).toEqual([owner.account]);
    policy.forget(owner.account);
    await policy.checkMail(visitor.account, [owner]);
    expect(read).toEqual([owner.account, owner.account]);
  });

  it('from an owner to visitors is allowed, and between visitors it is not', async () => {
    const [owner, visitor] = [await made(DEVICE_KIND.app), await made(DEVICE_KIND.widget)];
    const others = [await made(DEVICE_KIND.widget), owner];
    await policy.checkMail(owner.account, others);
    await policy.checkMail(visitor.account, [visitor, owner]);
    await expect(policy.checkMail(visitor.account, others)).rejects.toMatchObject({ code: 'not-found' });
  });
});
