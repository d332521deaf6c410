/** `compose.yaml`: both forms fit the image and the server's settings, and only a proxy can be reached from outside. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseConfig, SETTING_NAMES } from '../server/src/config.ts';
import { ROOT } from './root.ts';

type Service = {
  readonly profiles: readonly string[];
  readonly image: string;
  readonly build?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly networks: readonly string[];
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
};
type Compose = {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly volumes: Readonly<Record<string, unknown>>;
};

const GIVEN: Readonly<Record<string, string>> = {
  PUBLIC_URL: 'https://chat.example',
  DOMAIN: 'chat.example',
  JWT_SECRET: 'Qm9uIGpvdXIsIG1vbiBhbWkhIENvbW1lbnQgdmFzLXR1Pw==',
};

/** As Compose does: `${NAME:-default}` and `${NAME:?sentence}`. */
const filled = (text: string): string =>
  text.replaceAll(/\$\{(\w+):([-?])([^}]*)\}/gu, (_, name: string, kind: string, more: string) => {
    const value = GIVEN[name] ?? (kind === '-' ? more : undefined);
    if (value === undefined) throw new Error(`${name} has to be given`);
    return value;
  });

const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');

describe('compose.yaml', () => {
  const { services, networks, volumes } = parse(filled(read('compose.yaml')), { merge: true }) as Compose;
  const named = Object.entries(services);
  const servers = named.filter(([, { build }]) => build !== undefined);
  const of = (profile: string): readonly string[] =>
    named.filter(([, { profiles }]) => profiles.includes(profile)).map(([name]) => name);

  it('has two forms, and every service is in one of them', () => {
    expect(of('one').toSorted()).toEqual(['caddy', 'server']);
    expect(of('scaled').toSorted()).toEqual(['mongodb', 'nginx', 'node1', 'node2', 'node3', 'redis']);
    expect(named.filter(([, { profiles }]) => profiles.length !== 1)).toEqual([]);
  });

  it('gives the server settings that it has and takes', () => {
    for (const [, { environment = {} }] of servers) {
      expect(Object.keys(environment).filter((name) => !SETTING_NAMES.includes(name))).toEqual([]);
      expect(parseConfig({ NODE_ENV: 'production', ...environment })).toMatchObject({
        host: '::',
        port: 3000,
        trustedProxyHops: 1,
        withdrawnBuilds: [],
      });
    }
    const scaled = servers.filter(([, { profiles }]) => profiles.includes('scaled'));
    for (const [, { environment = {} }] of scaled)
      expect(parseConfig(environment)).toMatchObject({
        mongodbUrl: expect.stringContaining('replicaSet') as string,
        redisUrl: 'redis://redis:6379',
      });
  });

  it('runs the server without rights, and with its data in a volume', () => {
    const { version } = JSON.parse(read('server/package.json')) as { readonly version: string };
    for (const [name, server] of servers) {
      expect(server, name).toMatchObject({
        image: `cipherchat:${version}`,
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
      });
      const [volume = '', place] = (server.volumes?.[0] ?? '').split(':');
      expect([Object.keys(volumes).includes(volume), place]).toEqual([true, '/data']);
    }
    expect(read('Dockerfile')).toMatch(/^VOLUME \/data$/mu);
  });

  it('lets only the proxies be reached from outside, by both families of addresses', () => {
    expect(named.filter(([, { ports }]) => ports !== undefined).map(([name]) => name)).toEqual(['caddy', 'nginx']);
    expect(networks['front']).toEqual({ enable_ipv6: true });
    expect(networks['back']).toEqual({ internal: true });
    for (const name of ['mongodb', 'redis']) expect(services[name]?.networks).toEqual(['back']);
  });
});
