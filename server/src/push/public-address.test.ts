import { describe, expect, it } from 'vitest';
import { checkedLookup, isPublicAddress, isPushEndpoint } from './public-address.ts';

describe('where a push may go', () => {
  it.each([
    'https://push.example/send/abc',
    'https://push.example:8443/x?y=z',
    'https://updates.push.services.mozilla.com/wpush/v2/gAAAA',
  ])('%s may be kept', (endpoint) => {
    expect(isPushEndpoint(endpoint)).toBe(true);
  });

  it.each([
    'http://push.example/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://[::1]/',
    'https://[2606:4700::1111]/',
    'https://8.8.8.8/',
    'https://localhost/',
    'https://redis:6379/',
    'https://push.example./',
    'https://user@push.example/',
    'https://user:word@push.example/',
    'ftp://push.example/',
    'push.example',
    '',
  ])('%s may not', (endpoint) => {
    expect(isPushEndpoint(endpoint)).toBe(false);
  });

  it.each(['8.8.8.8', '193.0.6.139', '2606:4700::1111'])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '192.168.1.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    '2002:a00:1::',
    'fe80::1',
    'fc00::1',
    'ff02::1',
    'nothing',
  ])('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  const look = (found: readonly string[], all: boolean): Promise<unknown> =>
    new Promise((resolve) => {
      const lookup = checkedLookup(
        (_, done) =>
          done(
            null,
            found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
          ),
        isPublicAddress,
      );
      lookup('push.example', { all }, (failed, address) => resolve(failed ?? address));
    });

  it('is decided for each connection, and one private address of a name is enough to refuse it', async () => {
    expect(await look(['8.8.8.8'], false)).toBe('8.8.8.8');
    expect(await look(['8.8.8.8', '2606:4700::1111'], true)).toHaveLength(2);
    for (const all of [true, false]) {
      expect(await look(['10.0.0.1'], all)).toMatchObject({ code: 'EPRIVATE' });
      expect(await look(['8.8.8.8', '::1'], all)).toMatchObject({ code: 'EPRIVATE' });
      expect(await look([], all)).toBeInstanceOf(Error);
    }
  });
});
