import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConfigError, parseConfig } from './config.ts';

const SECRET = 'Qm9uIGpvdXIsIG1vbmRlICEgVm9pY2kgMzIgYnl0ZXM';
const PRODUCTION = { JWT_SECRET: SECRET, PUBLIC_URL: 'https://chat.example' };

const reasonsOf = (environment: Readonly<Record<string, string>>): readonly string[] => {
  try {
    parseConfig(environment);
    return [];
  } catch (cause) {
    return cause instanceof ConfigError ? cause.reasons : [String(cause)];
  }
};

describe('settings', () => {
  it('have defaults for everything in development', () => {
    const config = parseConfig({ NODE_ENV: 'development' });
    expect(config).toMatchObject({
      isProduction: false,
      port: 3000,
      publicOrigin: 'http://localhost:3000',
      host: undefined,
      demoUrl: undefined,
      jwtSecret: undefined,
      logLevel: 'info',
      rateLimitFactor: 1,
      trustedProxyHops: 0,
    });
    expect(config.dataDir.endsWith('data')).toBe(true);
  });

  it('are those of production unless something else is said', () => {
    expect(parseConfig(PRODUCTION).isProduction).toBe(true);
  });

  it('let only this machine reach the port behind proxies, unless HOST says otherwise', () => {
    const hostOf = (environment: Readonly<Record<string, string>>) =>
      parseConfig({ NODE_ENV: 'test', ...environment }).host;
    expect(hostOf({ TRUSTED_PROXY_HOPS: '0' })).toBeUndefined();
    expect(hostOf({ TRUSTED_PROXY_HOPS: '1' })).toBe('127.0.0.1');
    expect(hostOf({ TRUSTED_PROXY_HOPS: '2', HOST: '0.0.0.0' })).toBe('0.0.0.0');
  });

  it('follow the port in the address by default', () => {
    expect(parseConfig({ NODE_ENV: 'test', PORT: '4321' }).publicOrigin).toBe('http://localhost:4321');
  });

  it('take an empty variable as one that is not set', () => {
    expect(parseConfig({ NODE_ENV: 'test', PORT: '', DEMO_URL: '' })).toMatchObject({ port: 3000, demoUrl: undefined });
  });

  it('take names of builds with commas or spaces between them, and nothing that is not one', () => {
    const [one, other] = ['0123456789abcdef', 'fedcba9876543210'];
    const read = (text: string) => parseConfig({ NODE_ENV: 'test', WITHDRAWN_BUILDS: text }).withdrawnBuilds;
    expect(read('')).toEqual([]);
    expect(read(`${one}, ${other}`)).toEqual([one, other]);
    expect(read(` ${one}\n${other},`)).toEqual([one, other]);
    for (const wrong of ['0123', `${one}0`, one.toUpperCase(), `/w/${one}/cipherchat.js`]) {
      const reasons = reasonsOf({ NODE_ENV: 'test', WITHDRAWN_BUILDS: `${other},${wrong}` });
      expect(reasons).toEqual([expect.stringMatching(/^WITHDRAWN_BUILDS has to name builds/u)]);
    }
  });

  it.each([
    ['https://chat.example/', 'https://chat.example'],
    ['https://chat.example:443', undefined],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['https://chat.example/inbox', undefined],
    ['https://alice@chat.example', undefined],
    ['ftp://chat.example', undefined],
    ['chat.example', undefined],
  ])('take %s as the address of the server: %s', (url, origin) => {
    const environment = { ...PRODUCTION, PUBLIC_URL: url };
    if (origin === undefined) expect(reasonsOf(environment)[0]).toMatch(/^PUBLIC_URL has to be an origin/u);
    else expect(parseConfig(environment).publicOrigin).toBe(origin);
  });

  it.each([
    ['missing', undefined, /JWT_SECRET is missing/u],
    ['short', 'Qm9uIGpvdXI', /at least 32 bytes/u],
    ['one character', 'a'.repeat(40), /placeholder/u],
    ['a placeholder', 'please-change-me-to-something-of-your-own', /placeholder/u],
  ])('refuse to be those of production with a secret that is %s', (_, secret, sentence) => {
    const environment = { PUBLIC_URL: 'https://chat.example', ...(secret === undefined ? {} : { JWT_SECRET: secret }) };
    expect(reasonsOf(environment).join('\n')).toMatch(sentence);
  });

  it.each(['0', '-1', '1.5', 'off', '1e9', '99999999'])('never switch limits off: RATE_LIMIT_FACTOR=%s', (factor) => {
    expect(reasonsOf({ ...PRODUCTION, RATE_LIMIT_FACTOR: factor })).toHaveLength(1);
  });

  it('report every mistake at once, each with the variable that is wrong', () => {
    const reasons = reasonsOf({
      NODE_ENV: 'staging',
      PORT: '70000',
      PUBLIC_URL: 'chat.example',
      DEMO_URL: 'shop',
      JWT_SECRET: 'short',
      LOG_LEVEL: 'loud',
      RATE_LIMIT_FACTOR: '0',
      TRUSTED_PROXY_HOPS: 'many',
    });
    const variables = [
      'NODE_ENV',
      'PORT',
      'PUBLIC_URL',
      'DEMO_URL',
      'JWT_SECRET',
      'LOG_LEVEL',
      'RATE_LIMIT_FACTOR',
      'TRUSTED_PROXY_HOPS',
    ];
    for (const variable of variables) expect(reasons.some((reason) => reason.includes(variable))).toBe(true);
  });

  it('take several nodes with a store that they share, and not without', () => {
    const redis = { REDIS_URL: 'redis://:hunter2@redis.example:6379' };
    const mongo = { MONGODB_URL: 'mongodb://mongo.example:27017/cipherchat' };
    const [reason, ...others] = reasonsOf({ ...PRODUCTION, ...redis });
    expect(others).toEqual([]);
    expect(reason).toContain('set MONGODB_URL');
    expect(reasonsOf({ ...PRODUCTION, ...redis, ...mongo })).toEqual([]);
    expect(parseConfig({ ...PRODUCTION, ...redis, ...mongo }).redisUrl).toBe(redis.REDIS_URL);
    expect(parseConfig(PRODUCTION).redisUrl).toBeUndefined();
    const apart = reasonsOf({ NODE_ENV: 'development', ...redis, ...mongo });
    expect(apart).toEqual([expect.stringContaining('JWT_SECRET')]);
    expect(reasonsOf({ ...PRODUCTION, ...mongo, REDIS_URL: 'http://:hunter2@redis' })).toEqual([
      expect.not.stringContaining('hunter2'),
    ]);
  });

  it('keep the metrics off unless asked for, on loopback unless told otherwise, and never on the public port', () => {
    expect(parseConfig(PRODUCTION).metrics).toBeUndefined();
    const metrics = { METRICS_PORT: '9464' };
    expect(parseConfig({ ...PRODUCTION, ...metrics }).metrics).toEqual({ host: '127.0.0.1', port: 9464 });
    const elsewhere = parseConfig({ ...PRODUCTION, ...metrics, METRICS_HOST: '10.0.0.7' });
    expect(elsewhere.metrics).toEqual({ host: '10.0.0.7', port: 9464 });
    expect(reasonsOf({ ...PRODUCTION, METRICS_PORT: '3000' })).toEqual([expect.stringContaining('METRICS_PORT')]);
    expect(reasonsOf({ ...PRODUCTION, PORT: '80', METRICS_PORT: '080' })).toHaveLength(1);
    expect(reasonsOf({ ...PRODUCTION, METRICS_HOST: '0.0.0.0' })).toEqual([
      expect.stringContaining('set METRICS_PORT'),
    ]);
    expect(reasonsOf({ ...PRODUCTION, METRICS_PORT: '99999' })).toHaveLength(1);
  });

  it('never quote a secret', () => {
    const secret = 'hunter2-hunter2';
    expect(reasonsOf({ ...PRODUCTION, JWT_SECRET: secret }).join()).not.toContain(secret);
  });

  it('take the address of a MongoDB database, and never repeat a wrong one', () => {
    const mongodbUrl = 'mongodb://alice:hunter2@a.example:27017,b.example:27017/chat?replicaSet=rs0';
    expect(parseConfig({ NODE_ENV: 'test', MONGODB_URL: mongodbUrl })).toMatchObject({ mongodbUrl });
    expect(parseConfig({ NODE_ENV: 'test' }).mongodbUrl).toBeUndefined();
    for (const wrong of ['mongodb://alice:hunter2@a.example', 'http://alice:hunter2@a.example/chat', 'hunter2']) {
      const reasons = reasonsOf({ NODE_ENV: 'test', MONGODB_URL: wrong });
      expect(reasons).toHaveLength(1);
      expect(reasons[0]).toContain('MONGODB_URL');
      expect(reasons[0]).not.toContain('hunter2');
    }
  });

  it.each([
    ['http://chat.example', false],
    ['http://localhost.example', false],
    ['http://192.168.0.7:3000', false],
    ['http://localhost:3000', true],
    ['http://chat.localhost', true],
    ['http://127.0.0.2', true],
    ['http://[::1]:3000', true],
  ])('take %s in production: %s', (url, isTaken) => {
    const reasons = reasonsOf({ ...PRODUCTION, PUBLIC_URL: url });
    expect(reasons).toEqual(isTaken ? [] : [expect.stringContaining('Put TLS in front')]);
    expect(reasonsOf({ NODE_ENV: 'test', PUBLIC_URL: url })).toEqual([]);
  });

  it('take the secret before a change only with another one after it', () => {
    expect(parseConfig({ ...PRODUCTION, JWT_SECRET_PREVIOUS: `${SECRET}0` }).jwtSecretPrevious).toBe(`${SECRET}0`);
    expect(reasonsOf({ ...PRODUCTION, JWT_SECRET_PREVIOUS: SECRET })).toEqual([
      expect.stringContaining('are the same'),
    ]);
    expect(reasonsOf({ NODE_ENV: 'test', JWT_SECRET_PREVIOUS: SECRET })).toEqual([
      expect.stringContaining('JWT_SECRET is not'),
    ]);
  });

  describe('from files', () => {
    let folder: string;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'cipherchat-config-'));
    });
    afterEach(() => rmSync(folder, { recursive: true }));
    const file = (content: string): string => {
      const path = join(folder, 'secret');
      writeFileSync(path, content);
      return path;
    };
    const { PUBLIC_URL } = PRODUCTION;

    it.each([
      ['as it is', SECRET],
      ['without its last newline', `${SECRET}\n`],
      ['without that of Windows', `${SECRET}\r\n`],
    ])('hold the secret %s', (_, content) => {
      const config = parseConfig({ PUBLIC_URL, JWT_SECRET_FILE: file(content) });
      expect(config).toMatchObject({ jwtSecret: SECRET, jwtSecretFile: join(folder, 'secret') });
      expect(parseConfig(PRODUCTION).jwtSecretFile).toBeUndefined();
    });

    it('hold spaces and further newlines that belong to it', () => {
      expect(parseConfig({ PUBLIC_URL, JWT_SECRET_FILE: file(` ${SECRET}\n\n`) }).jwtSecret).toBe(` ${SECRET}\n`);
    });

    it('hold the addresses of databases', () => {
      const mongodbUrl = 'mongodb://db.example/chat';
      expect(parseConfig({ NODE_ENV: 'test', MONGODB_URL_FILE: file(mongodbUrl) })).toMatchObject({ mongodbUrl });
    });

    it.each([
      ['are given with the variable too', () => ({ ...PRODUCTION, JWT_SECRET_FILE: file(SECRET) }), /both set/u],
      ['are not there', () => ({ PUBLIC_URL, JWT_SECRET_FILE: '/hunter2' }), /cannot be read \(ENOENT\)/u],
      ['are directories', () => ({ PUBLIC_URL, JWT_SECRET_FILE: folder }), /cannot be read \(EISDIR\)/u],
      ['are empty', () => ({ PUBLIC_URL, JWT_SECRET_FILE: file('\n') }), /empty file/u],
      ['hold a placeholder', () => ({ PUBLIC_URL, JWT_SECRET_FILE: file('change-me'.repeat(5)) }), /placeholder/u],
      ['are far too large', () => ({ PUBLIC_URL, JWT_SECRET_FILE: file('x'.repeat(70_000)) }), /too large/u],
    ])('are refused once when they %s', (_, environment, sentence) => {
      const reasons = reasonsOf(environment());
      expect(reasons).toEqual([expect.stringMatching(sentence)]);
      expect(reasons.join()).not.toContain('hunter2');
    });
  });
});
