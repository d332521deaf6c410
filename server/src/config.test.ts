import { describe, expect, it } from 'vitest';
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

  it('follow the port in the address by default', () => {
    expect(parseConfig({ NODE_ENV: 'test', PORT: '4321' }).publicOrigin).toBe('http://localhost:4321');
  });

  it('take an empty variable as one that is not set', () => {
    expect(parseConfig({ NODE_ENV: 'test', PORT: '', DEMO_URL: '' })).toMatchObject({ port: 3000, demoUrl: undefined });
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
});
