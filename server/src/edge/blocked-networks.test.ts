import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readNetworks } from '../network-list.ts';
import { BlockedNetworks, type FileRead } from './blocked-networks.ts';
import { networkOf } from './client-address.ts';

describe('blocked networks', () => {
  let folder: string;
  let file: string;
  const told: FileRead[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cipherchat-networks-'));
    file = join(folder, 'networks');
    told.length = 0;
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const open = (listed: string, path?: string): BlockedNetworks =>
    new BlockedNetworks({ listed: readNetworks(listed).networks, file: path, tell: (one) => void told.push(one) });

  it.each([
    ['192.0.2.7', '192.0.2.7', true],
    ['192.0.2.7', '192.0.2.8', false],
    ['192.0.2.0/24', '192.0.2.200', true],
    ['192.0.2.0/24', '192.0.3.1', false],
    ['192.0.2.0/24', '::ffff:192.0.2.9', true],
    ['2001:db8::/32', '2001:db8:1:2::3', true],
    ['2001:db8::/32', '2001:db9::1', false],
    ['2001:db8:0:1::/64', '2001:db8:0:1:aaaa::1', true],
    ['2001:db8::1', '2001:db8::2', true],
    ['0.0.0.0/0', '198.51.100.1', true],
    ['0.0.0.0/0', '2001:db8::1', false],
    ['::/0', '2001:db8::1', true],
    ['::/0', '198.51.100.1', false],
    ['::/64', '198.51.100.1', false],
    ['::1', '198.51.100.1', false],
    ['::1', '::1', true],
    ['::ffff:192.0.2.7', '198.51.100.1', false],
    ['::ffff:192.0.2.7', '192.0.2.7', true],
    ['::ffff:c000:207', '192.0.2.7', true],
  ])('%s has %s: %s', (listed, address, isIn) => {
    expect(open(listed).has(networkOf(address))).toBe(isIn);
  });

  it('has no one of whom no address is known', () => {
    expect(open('0.0.0.0/0, ::/0').has(networkOf(undefined))).toBe(false);
  });

  it.each([
    '192.0.2.0/33',
    '192.0.2/24',
    '2001:db8::/65',
    'example.com',
    '192.0.2.0/24/8',
    '192.0.2.0/',
    '::ffff:192.0.2.0/24',
  ])('%s is no network', (text) => {
    expect(readNetworks(`192.0.2.1, ${text}`).faults).toEqual([text]);
  });

  it('reads lines and comments', () => {
    const { networks, faults } = readNetworks('# spam\n192.0.2.0/24  # since May\n\n2001:db8::/32, 198.51.100.1\n');
    expect(faults).toEqual([]);
    const addresses = ['192.0.2.9', '2001:db8::', '198.51.100.1', '203.0.113.1'];
    expect(addresses.map((address) => networks.has(address))).toEqual([true, true, true, false]);
  });

  it('compares a network once, until its file changes', () => {
    const asked: string[] = [];
    const has = (address: string): boolean => asked.push(address) === 0;
    const blocked = new BlockedNetworks({ listed: { has }, file, tell: () => undefined });
    const askTwice = () => [blocked.has('192.0.2.1'), blocked.has('192.0.2.1')];
    expect(askTwice()).toEqual([false, false]);
    expect(asked).toEqual(['192.0.2.1']);
    writeFileSync(file, '198.51.100.0/24\n');
    blocked.refresh();
    expect(askTwice()).toEqual([false, false]);
    expect(asked).toEqual(['192.0.2.1', '192.0.2.1']);
  });

  it('follows its file, and keeps what it has while that is wrong or gone', () => {
    writeFileSync(file, '192.0.2.0/24\n');
    const blocked = open('', file);
    blocked.refresh();
    expect(blocked.has('192.0.2.1')).toBe(true);
    writeFileSync(file, '198.51.100.0/24\n# longer\n');
    blocked.refresh();
    blocked.refresh();
    expect([blocked.has('192.0.2.1'), blocked.has('198.51.100.9')]).toEqual([false, true]);
    writeFileSync(file, 'nonsense');
    blocked.refresh();
    rmSync(file);
    blocked.refresh();
    blocked.refresh();
    expect(blocked.has('198.51.100.9')).toBe(true);
    expect(told).toEqual([
      { kind: 'read' },
      { kind: 'read' },
      { kind: 'no-network' },
      { kind: 'unreadable', code: 'ENOENT' },
    ]);
  });
});
