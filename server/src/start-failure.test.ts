import { describe, expect, it } from 'vitest';
import { ConfigError } from './config.ts';
import { startFailure } from './start-failure.ts';
import { StorageError } from './storage/port.ts';

const CONFIG = {
  dataDir: '/srv/chat',
  host: 'chat.example',
  port: 443,
  metrics: { host: 'inside.example', port: 9464 },
};
const system = (code: string, path?: string): Error =>
  Object.assign(new Error(`${code}: raw`), { code, ...(path === undefined ? {} : { path }) });

describe('why the server did not start', () => {
  it.each([
    ['EACCES', '/srv/chat', 'has no right'],
    ['EACCES', '/srv', 'has no right'],
    ['EROFS', '/srv/chat/w/unfinished-x', 'read-only'],
    ['SQLITE_CANTOPEN', undefined, 'cannot be opened'],
    ['SQLITE_READONLY_DIRECTORY', undefined, 'cannot be written by'],
  ])('names DATA_DIR: %s of %s', (code, path, why) => {
    const text = startFailure(system(code, path), CONFIG);
    expect(text).toMatch(/^DATA_DIR \/srv\/chat cannot be written: .+ Set DATA_DIR to a directory/u);
    expect(text).toContain(why);
  });

  it('names DATA_DIR where the store wrapped the failure, and keeps the sentences of the store as they are', () => {
    const wrapped = new StorageError('unavailable', 'The database failed.', { cause: system('SQLITE_READONLY') });
    expect(startFailure(wrapped, CONFIG)).toContain('DATA_DIR /srv/chat cannot be written');
    const locked = new StorageError('unavailable', 'Another server uses it.', { cause: system('SQLITE_BUSY') });
    expect(startFailure(locked, CONFIG)).toBe('Another server uses it.');
  });

  it.each(['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'])('names HOST: %s', (code) => {
    expect(startFailure(system(code), CONFIG)).toMatch(
      /^HOST chat\.example is not an address of this machine .+ set HOST/u,
    );
  });

  it('names PORT', () => {
    expect(startFailure(system('EADDRINUSE'), CONFIG)).toBe('The port is not free: choose another one with PORT.');
    expect(startFailure(system('EACCES'), CONFIG)).toContain('PORT 443 needs more rights');
  });

  it('names the port or host of the metrics where it is that one', () => {
    const of = (code: string, where: object): string => startFailure(Object.assign(system(code), where), CONFIG);
    expect(of('EADDRINUSE', { port: 9464 })).toBe('The port is not free: choose another one with METRICS_PORT.');
    expect(of('EADDRINUSE', { port: 443 })).toBe('The port is not free: choose another one with PORT.');
    expect(of('ENOTFOUND', { hostname: 'inside.example' })).toMatch(/^METRICS_HOST inside\.example is not an address/u);
    expect(of('EADDRNOTAVAIL', { port: 9464 })).toMatch(/^METRICS_HOST .+ leave it out to listen on loopback only/u);
  });

  it('blames no setting for what is none of it', () => {
    expect(startFailure(system('ENOENT', '/opt/widget/w'), CONFIG)).toBe('ENOENT: raw');
    expect(startFailure(system('ENOTFOUND'), { ...CONFIG, host: undefined })).toBe('ENOTFOUND: raw');
    expect(startFailure(new ConfigError(['PORT is wrong.']), undefined)).toContain('- PORT is wrong.');
    expect(startFailure(new TypeError('a fault'), CONFIG)).toMatch(/TypeError: a fault\n +at /u);
  });
});
