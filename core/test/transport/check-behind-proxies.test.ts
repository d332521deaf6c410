/** The check of the connection over real sockets: behind proxies that let no websocket pass, a portal, no server. */
import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openChatClient, type ChatClient, type CheckResult, type CheckStep } from '../../src/index.ts';
import { freePort } from '../../../server/test/support/free-port.ts';
import { startServer, type RunningServer } from '../../../server/test/support/start-server.ts';
import {
  startUpgradeProxy,
  type UpgradeManner,
  type UpgradeProxy,
} from '../../../server/test/support/upgrade-proxy.ts';

describe('the check of the connection', () => {
  let server: RunningServer;
  let proxy: UpgradeProxy | undefined;
  let portal: Server | undefined;
  let client: ChatClient;

  /** Signatures name the address that the client knows, so the server must know it as well. */
  const startAt = async (url: string, port: number): Promise<void> => {
    server = await startServer({ environment: { PUBLIC_URL: url, PORT: String(port) } });
    client = await openChatClient({ server: url, database: 'cipherchat:check', kind: 'app' });
    await client.account.create({});
    await expect.poll(() => client.state().connection).toBe('online');
  };

  beforeEach(() => {
    [proxy, portal] = [undefined, undefined];
  });
  afterEach(async () => {
    await client.close();
    await proxy?.stop();
    portal?.closeAllConnections();
    portal?.close();
    await server.stop();
  });

  const check = async (): Promise<Partial<Record<CheckStep, string>>> => {
    const found: CheckResult[] = [];
    await client.connectionCheck.run((result) => found.push(result));
    return Object.fromEntries(found.map(({ step, verdict, cause = '' }) => [step, `${verdict} ${cause}`.trim()]));
  };

  it('on a free way finds all steps good, and has measured', async () => {
    const port = await freePort();
    await startAt(`http://127.0.0.1:${port}`, port);
    const { polling, ...others } = await check();
    expect(polling).toBe('skipped');
    expect(new Set(Object.values(others))).toEqual(new Set(['good']));
  });

  it.each(['refuse', 'swallow', 'strip'] as const satisfies readonly UpgradeManner[])(
    'behind a proxy that stops websockets by %s, polling is what works',
    async (manner) => {
      const port = await freePort();
      proxy = await startUpgradeProxy([`http://127.0.0.1:${port}`], manner);
      await startAt(proxy.url, port);
      const found = await check();
      expect([found.websocket, found.polling, found.delay]).toEqual(['fair slower', 'good', 'good']);
      expect(client.state()).toMatchObject({ connection: 'online', cause: 'slower' });
    },
  );

  it('with the server stopped, and with a portal in its place', async () => {
    const port = await freePort();
    await startAt(`http://127.0.0.1:${port}`, port);
    await server.stop();
    expect(await check()).toMatchObject({ network: 'good', reach: 'bad server', server: 'skipped', delay: 'skipped' });
    portal = createServer((_, response) => void response.writeHead(302, { location: 'http://login.invalid/' }).end());
    await new Promise<void>((resolve) => portal?.listen(port, '127.0.0.1', resolve));
    expect(await check()).toMatchObject({ reach: 'good', server: 'bad intercepted', version: 'skipped' });
  });
});
