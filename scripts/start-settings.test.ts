import { describe, expect, it } from 'vitest';
import { readStartSettings } from './start-settings.ts';

describe('the settings of npm start', () => {
  it('needs none, and takes an empty variable for one that is not set', () => {
    const usual = {
      port: 3000,
      demoPort: 4000,
      publicUrl: 'http://localhost:3000',
      demoUrl: 'http://127.0.0.1:4000',
    };
    expect(readStartSettings({})).toEqual(usual);
    expect(readStartSettings({ PORT: '', DEMO_PORT: ' ', PUBLIC_URL: '', DEMO_URL: '' })).toEqual(usual);
  });

  it('makes the addresses from the ports, as a browser writes them', () => {
    expect(readStartSettings({ PORT: '80', DEMO_PORT: '4001' })).toEqual({
      port: 80,
      demoPort: 4001,
      publicUrl: 'http://localhost',
      demoUrl: 'http://127.0.0.1:4001',
    });
  });

  it('takes an origin with a slash at its end', () => {
    expect(readStartSettings({ PUBLIC_URL: 'https://chat.example/' }).publicUrl).toBe('https://chat.example');
  });

  it.each([
    [{ PORT: 'abc' }, 'PORT has to be a whole number from 1 to 65535, not "abc".'],
    [{ PORT: '0' }, 'PORT has to be a whole number from 1 to 65535, not "0".'],
    [{ DEMO_PORT: '70000' }, 'DEMO_PORT has to be a whole number from 1 to 65535, not "70000".'],
    [
      { PORT: '4100', DEMO_PORT: '4100' },
      'PORT and DEMO_PORT are both 4100: the inbox and the demo shop need one each.',
    ],
    [
      { PUBLIC_URL: 'https://chat.example/inbox' },
      'PUBLIC_URL has to be an origin such as https://chat.example, without a path, not "https://chat.example/inbox".',
    ],
    [
      { PUBLIC_URL: 'https://user@chat.example' },
      'PUBLIC_URL has to be an origin such as https://chat.example, without a path, not "https://user@chat.example".',
    ],
    [
      { DEMO_URL: 'shop.example' },
      'DEMO_URL has to be an address that begins with http:// or https://, not "shop.example".',
    ],
  ])('says of %o what it has to be', (environment, sentence) => {
    expect(() => readStartSettings(environment)).toThrow(new Error(sentence));
  });

  it('tells all mistakes at once', () => {
    expect(() => readStartSettings({ PORT: 'x', DEMO_PORT: 'y', PUBLIC_URL: 'foo' })).toThrow(
      /^PORT has .*\nDEMO_PORT has .*\nPUBLIC_URL has .*$/u,
    );
  });
});
