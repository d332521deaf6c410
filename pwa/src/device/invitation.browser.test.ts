import { FakeClient } from '@cipherchat/core/fakes';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { passInvitation } from './invitation.ts';

const CODE = 'abcdefghijklmnopqrstuvwx27';

describe('the invitation of a link', () => {
  beforeEach(() => history.replaceState(null, '', `#invitation=${CODE}`));
  afterEach(() => history.replaceState(null, '', location.pathname));

  it('goes to an inbox that is there, and leaves the address', async () => {
    const client = new FakeClient();
    await passInvitation(client);
    expect(client.called('account.useInvitation')).toEqual([[CODE]]);
    expect(location.hash).toBe('');
  });

  it('stays in the address while it cannot be stored, and the inbox opens', async () => {
    const client = new FakeClient();
    client.refuse('storage-full');
    await passInvitation(client);
    expect(location.hash).toBe(`#invitation=${CODE}`);
    client.refuse(undefined);
    await passInvitation(client);
    expect([client.called('account.useInvitation').length, location.hash]).toEqual([2, '']);
  });

  it('is left to the first run where there is no inbox', async () => {
    const client = new FakeClient([], { phase: 'no-identity', address: undefined });
    await passInvitation(client);
    expect(client.called('account.useInvitation')).toEqual([]);
    expect(location.hash).toBe(`#invitation=${CODE}`);
  });
});
