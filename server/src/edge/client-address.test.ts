import { describe, expect, it } from 'vitest';
import { clientAddress, forwardedAddresses, networkOf, networksAround } from './client-address.ts';

describe('network of an address', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::FFFF:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0DB8:0001:0002::1', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['64:ff9b::192.0.2.7', '64:ff9b:0:0'],
    ['not an address', 'unknown'],
  ])('%s counts as %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it('is one for all hosts of a /64 and another one for the next', () => {
    expect(networkOf('2001:db8:1:2:ffff::1')).toBe(networkOf('2001:db8:1:2::9'));
    expect(networkOf('2001:db8:1:3::1')).not.toBe(networkOf('2001:db8:1:2::1'));
  });

  it('is unknown without an address', () => {
    expect(networkOf(undefined)).toBe('unknown');
  });
});

describe('address of a client', () => {
  it('is the one that is connected, whatever the header claims, when no proxy is trusted', () => {
    expect(clientAddress('192.0.2.1', ['198.51.100.9'], 0)).toBe('192.0.2.1');
  });

  it('is what the trusted proxy saw, and not what the client wrote before it', () => {
    expect(clientAddress('10.0.0.1', ['198.51.100.9', '192.0.2.7'], 1)).toBe('192.0.2.7');
    expect(clientAddress('10.0.0.1', ['203.0.113.5', '192.0.2.7', '10.0.0.2'], 2)).toBe('192.0.2.7');
  });

  it('is the nearest that is known when the header is missing or too short', () => {
    expect(clientAddress('10.0.0.1', [], 1)).toBe('10.0.0.1');
    expect(clientAddress('10.0.0.1', ['192.0.2.7'], 3)).toBe('192.0.2.7');
    expect(clientAddress(undefined, [], 1)).toBeUndefined();
  });
});

describe('forwarded addresses', () => {
  it.each([
    [undefined, []],
    [' , ', []],
    ['192.0.2.7', ['192.0.2.7']],
    ['192.0.2.7:5678, 10.0.0.1', ['192.0.2.7', '10.0.0.1']],
    ['[2001:db8::1]:443,[2001:db8::2]', ['2001:db8::1', '2001:db8::2']],
    ['2001:db8::1', ['2001:db8::1']],
    ['unknown', ['unknown']],
  ])('in %s are without ports and brackets', (header, addresses) => {
    expect(forwardedAddresses(header)).toEqual(addresses);
  });
});

describe('networks around an address', () => {
  it.each([
    ['192.0.2.7', ['192.0.2.7']],
    ['2001:db8:1:2f34', ['2001:db8:1:2f34', '2001:db8:1:2f/56', '2001:db8:1/48']],
    ['2001:db8:1:2', ['2001:db8:1:2', '2001:db8:1:00/56', '2001:db8:1/48']],
  ])('%s are its own, the /56 and the /48', (network, around) => {
    expect(networksAround(network)).toEqual(around);
  });
});
