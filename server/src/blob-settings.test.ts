import { describe, expect, it } from 'vitest';
import { ConfigError, parseConfig } from './config.ts';
import { checkConfig } from './commands/config-check.ts';

const BASE = { NODE_ENV: 'test', PUBLIC_URL: 'https://chat.example' };
const KEYS = { S3_ACCESS_KEY_ID: 'AKIAIOSFODNN7', S3_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI' };
const URL = 'https://s3.eu-central-1.amazonaws.com/files';
const MONGO = { MONGODB_URL: 'mongodb://db.example/cipherchat' };

const reasonsOf = (environment: Readonly<Record<string, string>>): readonly string[] => {
  try {
    parseConfig({ ...BASE, ...environment });
    return [];
  } catch (cause) {
    return cause instanceof ConfigError ? cause.reasons : [String(cause)];
  }
};

describe('the settings of files', () => {
  it('name a directory by default, and none that several nodes see', () => {
    expect(parseConfig({ ...BASE, DATA_DIR: '/data' }).blobs).toMatchObject({
      directory: '/data/blobs',
      bucket: undefined,
    });
    expect(parseConfig({ ...BASE, ...MONGO }).blobs.mostBytes).toBe(0);
  });

  it('name a bucket, which several nodes see', () => {
    const { bucket, mostBytes } = parseConfig({ ...BASE, ...MONGO, ...KEYS, S3_URL: URL }).blobs;
    expect(mostBytes).toBeGreaterThan(100 * 1024 * 1024);
    expect(bucket).toEqual({
      url: URL,
      region: 'us-east-1',
      accessKeyId: KEYS.S3_ACCESS_KEY_ID,
      secretAccessKey: KEYS.S3_SECRET_ACCESS_KEY,
    });
  });

  it.each([
    [{ S3_URL: URL }, ['S3_ACCESS_KEY_ID is not', 'S3_SECRET_ACCESS_KEY is not']],
    [KEYS, ['S3_ACCESS_KEY_ID is set and S3_URL is not', 'S3_SECRET_ACCESS_KEY is set and S3_URL is not']],
    [{ ...KEYS, S3_URL: URL, FILE_DIR: '/files' }, ['S3_URL and FILE_DIR are both set']],
    [{ ...KEYS, S3_URL: `https://id:hunter2@s3.example/files` }, ['S3_URL has to be the address of a bucket']],
    [{ ...KEYS, S3_URL: 's3://files' }, ['S3_URL has to be the address of a bucket']],
    [{ ...KEYS, S3_URL: URL, S3_REGION: 'Frankfurt (main)' }, ['S3_REGION has to be the name of a region']],
  ])('refuse %j', (environment, expected) => {
    const reasons = reasonsOf(environment);
    expect(reasons).toEqual(expected.map((part) => expect.stringContaining(part) as string));
    expect(reasons.join()).not.toMatch(/hunter2|wJalr/u);
  });

  it('are checked with all others, and the names of other programs are known', () => {
    expect(checkConfig({ ...BASE, S3_URL: 'files' }).text).toContain('S3_URL has to be');
    expect(checkConfig({ ...BASE, AWS_ACCESS_KEY_ID: 'x' }).text).toContain('did you mean S3_ACCESS_KEY_ID?');
  });
});
