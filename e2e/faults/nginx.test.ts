/** nginx, with the configuration of `deploy/`, is reloaded and started again while two people write through it. */
import { afterEach, beforeEach, describe, test } from 'vitest';
import { freePort } from '../../server/test/support/free-port.ts';
import { areInstalled, startNginx, type Nginx } from '../../server/test/support/proxy-process.ts';
import { startServer, type RunningServer } from '../../server/test/support/start-server.ts';
import { LIMIT_MS } from './scene.ts';
import { Talk } from './talk.ts';

const canRun = await areInstalled('nginx', 'openssl');

describe.runIf(canRun)('nginx under load', { timeout: LIMIT_MS }, () => {
  let nginx: Nginx;
  let server: RunningServer;
  let talk: Talk;
  beforeEach(async () => {
    const port = await freePort();
    nginx = await startNginx([port], { tls: false });
    const url = `http://localhost:${String(nginx.httpsPort)}`;
    server = await startServer({ environment: { PORT: String(port), PUBLIC_URL: url, TRUSTED_PROXY_HOPS: '1' } });
    talk = await Talk.at(url);
  }, LIMIT_MS);
  afterEach(async () => {
    await talk.end();
    await nginx.stop();
    await server.stop();
  }, LIMIT_MS);

  test('is reloaded and started again: everything arrives once, in order', async () => {
    const stop = talk.writesOn();
    for (let i = 0; i < 3; i += 1) {
      nginx.reload();
      await talk.write(3);
      await talk.arrives();
      await nginx.restart();
      await talk.write(3);
      await talk.arrives();
    }
    await stop();
    await talk.check();
  });
});
