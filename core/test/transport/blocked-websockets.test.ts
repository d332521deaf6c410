/** HTTP polling takes over where a proxy lets no websocket pass, within the same bounds. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSocketTransport } from '../../src/transport/socket-transport.ts';
import type { Link } from '../../src/transport/port.ts';
import { Person, sendTo } from '../../../server/test/support/person.ts';
import { startServer, type RunningServer } from '../../../server/test/support/start-server.ts';
import {
  startUpgradeProxy,
  type UpgradeManner,
  type UpgradeProxy,
} from '../../../server/test/support/upgrade-proxy.ts';

type Heard = { readonly name: string; readonly push: unknown };

describe('behind a proxy that lets no websocket pass', () => {
  let server: RunningServer;
  let proxy: UpgradeProxy | undefined;
  const links: Link[] = [];
  beforeEach(async () => {
    server = await startServer();
  });
  afterEach(async () => {
    for (const link of links.splice(0)) link.close();
    await proxy?.stop();
    await server.stop();
  });

  const connect = async (person: Person, url: string, heard: Heard[] = []): Promise<Link> => {
    const transport = createSocketTransport(url);
    const events = {
      push: (name: string, push: unknown) => void heard.push({ name, push }),
      closed: () => undefined,
    };
    let failure: unknown;
    for (let tries = 0; tries < 2; tries += 1) {
      try {
        const link = await transport.connect(person.token, events);
        links.push(link);
        return link;
      } catch (cause) {
        failure = cause;
      }
    }
    throw failure;
  };

  it.each(['refuse', 'swallow', 'strip'] as const satisfies readonly UpgradeManner[])(
    'which does so by %s, a conversation goes on by polling',
    async (manner) => {
      proxy = await startUpgradeProxy([server.url], manner);
      const [alice, bob] = [await Person.registered(server), await Person.registered(server)];
      const heard: Heard[] = [];
      const [from, to] = [await connect(alice, proxy.url), await connect(bob, proxy.url, heard)];
      expect([from.slow, to.slow]).toEqual([true, true]);
      const request = sendTo([bob]);
      await from.request('envelope:send', request);
      await expect.poll(() => heard.map(({ name }) => name)).toContain('envelope:new');
      await to.request('mailbox:acknowledge', { envelopes: [request.id] });
      await to.probe();
      expect((await to.request('mailbox:pull', { after: 0, limit: 10 })).envelopes).toEqual([]);
      // Engine.IO's client sends all that waits in one request: as many as a page of mail has.
      const sends = Array.from({ length: 100 }, () => from.request('envelope:send', sendTo([bob])));
      await Promise.all(sends);
      expect((await to.request('mailbox:pull', { after: 0, limit: 200 })).envelopes).toHaveLength(100);
    },
  );

  it('a token that is not valid is refused by its code', async () => {
    proxy = await startUpgradeProxy([server.url], 'refuse');
    const alice = await Person.registered(server);
    alice.token = 'not.a.token';
    await expect(connect(alice, proxy.url)).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  it('several nodes need sticky sessions: without them it fails as blocked, with them it works', async () => {
    const other = await startServer();
    const alice = await Person.registered(server);
    try {
      proxy = await startUpgradeProxy([server.url, other.url], 'refuse');
      await expect(connect(alice, proxy.url)).rejects.toMatchObject({
        code: expect.stringMatching(/^(blocked|unreachable)$/u) as string,
      });
      await proxy.stop();
      proxy = await startUpgradeProxy([server.url, other.url], 'refuse', (url) =>
        url.searchParams.get('place') === null ? undefined : 0,
      );
      expect((await connect(alice, proxy.url)).slow).toBe(true);
    } finally {
      await other.stop();
    }
  });
});
