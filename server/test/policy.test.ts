/** Decisions of the operator in the settings: who is shut out, whom to tell of a hole, how much may wait. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parseConfig } from '../src/config.ts';
import { Person } from './support/person.ts';
import { startServer, type RunningServer } from './support/start-server.ts';

describe('the policy of the operator', () => {
  let server: RunningServer;
  afterEach(() => server.stop());

  it('refuses a blocked network at the API and at sockets, and still serves health and files', async () => {
    server = await startServer();
    const { token } = await Person.registered(server);
    await server.stop();
    server = await startServer({ environment: { BLOCKED_NETWORKS: '127.0.0.0/8' } });
    const shut = new Person(server);
    const refused = await shut.post('/v1/auth/challenge', {});
    expect(refused).toMatchObject({ status: 429, json: { code: 'rate-limited', retryAfterMs: 3_600_000 } });
    await expect(shut.connect({ token })).rejects.toThrow();
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
  });

  it('has no security.txt without a contact', async () => {
    server = await startServer();
    expect((await fetch(`${server.url}/.well-known/security.txt`)).status).toBe(404);
  });

  it('says in security.txt whom to tell, and until when that is right', async () => {
    server = await startServer({
      environment: { SECURITY_CONTACT: 'mailto:security@chat.example', SECURITY_EXPIRES: '2027-03-01' },
    });
    const answer = await fetch(`${server.url}/.well-known/security.txt`);
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await answer.text()).toBe(
      'Contact: mailto:security@chat.example\n' +
        'Expires: 2027-03-01T00:00:00.000Z\n' +
        `Canonical: ${server.origin}/.well-known/security.txt\n`,
    );
  });

  it.each([
    [{ REGISTRATION: 'closed' }, 'REGISTRATION has to be open or invitation.'],
    [{ BLOCKED_NETWORKS: '192.0.2.0/24, example.com' }, 'it has example.com.'],
    [{ BLOCKED_NETWORKS_FILE: '/no/such/file' }, 'BLOCKED_NETWORKS_FILE names a file that cannot be read (ENOENT).'],
    [{ SECURITY_CONTACT: 'security@chat.example' }, 'SECURITY_CONTACT has to begin with mailto:'],
    [{ SECURITY_EXPIRES: '2027-03-01' }, 'SECURITY_EXPIRES is set and SECURITY_CONTACT is not'],
    [{ SECURITY_CONTACT: 'tel:+1', SECURITY_EXPIRES: 'soon' }, 'SECURITY_EXPIRES has to be a date'],
    [{ MAIL_DAYS: '31' }, 'MAIL_DAYS can be at most 30.'],
    [{ MAILBOX_LIMIT: '10' }, 'MAILBOX_LIMIT has to be at least 1000.'],
  ])('%j is refused with a sentence', async (settings, sentence) => {
    server = await startServer();
    const given: Readonly<Record<string, string | undefined>> = { NODE_ENV: 'test', ...settings };
    expect(() => parseConfig(given)).toThrow(sentence);
  });

  it('follows a file of blocked networks while it runs', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cipherchat-policy-'));
    const file = join(folder, 'networks');
    writeFileSync(file, '127.0.0.1 # us\n');
    server = await startServer({ environment: { BLOCKED_NETWORKS_FILE: file } });
    const challenge = async (): Promise<number> => (await new Person(server).post('/v1/auth/challenge', {})).status;
    expect(await challenge()).toBe(429);
    writeFileSync(file, '');
    await expect.poll(challenge).toBe(200);
    rmSync(folder, { recursive: true });
  }, 30_000);
});
