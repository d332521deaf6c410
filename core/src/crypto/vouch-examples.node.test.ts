/** The examples for back ends: what they write is believed. */
import { spawnSync } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { AccountId } from '@cipherchat/protocol';
import { describe, expect, it } from 'vitest';
import { judgeVouch, type VouchKey } from './vouch.ts';

const file = (name: string): string => fileURLToPath(new URL(`../../../integrations/vouch/${name}`, import.meta.url));

const CHAT = AccountId.parse('k4rm7q2dx3waf3uhp6ztn2ce5vjbq2ly');
const OWNER = AccountId.parse('b7wq3n5kz2mxt6ya4hcd2vjr5eplg3ou');
const USER = { user: 'user 7', name: 'Änn "O\'Hara"', email: 'ann@shop.example' };

const judge = (token: string, key: VouchKey) =>
  judgeVouch(token.trim(), { sender: CHAT, owner: OWNER, keys: [key], at: Date.now() });

const run = (program: string, ...args: readonly string[]): string => {
  const { stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  if (stderr !== '' || error) throw error ?? new Error(stderr);
  return stdout;
};

/** Where everything has to run, the lack of it is a failure. */
const hasPhp =
  process.env['CI'] === 'true' || spawnSync('php', ['-r', 'exit(extension_loaded("sodium") ? 0 : 1);']).status === 0;

describe('the examples that vouch for a user', () => {
  it.each([
    ['EdDSA', generateKeyPairSync('ed25519'), 32],
    ['ES256', generateKeyPairSync('ec', { namedCurve: 'P-256' }), 65],
  ] as const)('in Node with %s', async (alg, { privateKey, publicKey }, bytes) => {
    const key = privateKey.export({ type: 'pkcs8', format: 'pem' });
    const { user: id, name, email } = USER;
    const given = JSON.stringify({ key, chat: CHAT, owner: OWNER, id, name, email });
    const script = `import { vouch } from ${JSON.stringify(file('vouch.js'))}; console.log(vouch(${given}));`;
    const token = run(process.execPath, '--input-type=module', '-e', script);
    const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-bytes);
    expect(await judge(token, { alg, publicKey: raw })).toMatchObject(USER);
  });

  it.runIf(hasPhp)('in PHP', async () => {
    const seed = randomBytes(32);
    const { user, name, email } = USER;
    const script = `require $argv[1];
      $given = json_decode( $argv[2], true );
      $seed = hex2bin( $given['seed'] );
      $more = array( 'name' => $given['name'], 'email' => $given['email'] );
      echo bin2hex( sodium_crypto_sign_publickey( sodium_crypto_sign_seed_keypair( $seed ) ) ), ' ',
        cipherchat_vouch( $seed, $given['chat'], $given['owner'], $given['user'], $more );`;
    const given = { seed: seed.toString('hex'), chat: CHAT, owner: OWNER, user, name, email };
    const [publicKey = '', token = ''] = run('php', '-r', script, file('vouch.php'), JSON.stringify(given)).split(' ');
    expect(await judge(token, { alg: 'EdDSA', publicKey: Buffer.from(publicKey, 'hex') })).toMatchObject(USER);
  });
});
