/** The given chain of device lists, and those that must be refused after it (PROTOCOL 3.2). */
import { judgeSuccessor, toHex } from '@cipherchat/protocol';
import { expect, it } from 'vitest';
import vector from '../../test/vectors/device-list.json' with { type: 'json' };
import { bytes } from '../../test/support/scripted-platform.ts';
import { signDeviceList, verifyDeviceList, type VerifiedList } from './device-list.ts';
import { importEd25519 } from './hazmat.ts';

const verified = (hex: string): Promise<VerifiedList> => verifyDeviceList(bytes(hex), bytes(vector.account));
const chain = (): Promise<readonly VerifiedList[]> => Promise.all(vector.chain.map((one) => verified(one.bytes)));
const removedIn = (lists: readonly VerifiedList[]): ReadonlySet<string> =>
  new Set(lists.flatMap(({ removals }) => removals.map(({ deviceId }) => toHex(deviceId))));

it('reads the chain, and signs each list of it again', async () => {
  const lists = await chain();
  const privateKey = await importEd25519(bytes(vector.aikSeed));
  for (const [index, list] of lists.entries()) {
    const { hash, deviceIds } = vector.chain[index]!;
    expect([toHex(list.hash), list.deviceIds.map(toHex)]).toEqual([hash, deviceIds]);
    const before = lists[index - 1];
    if (before !== undefined) judgeSuccessor(before, list, removedIn(lists.slice(0, index)));
    const again = await signDeviceList({ publicKey: list.accountKey, privateKey }, list);
    expect(toHex(again.subarray(0, -64))).toBe(toHex(list.signed));
  }
});

it.each(vector.refused)('refuses $code: $why', async ({ bytes: hex, code }) => {
  const lists = await chain();
  const next = await verified(hex);
  const judge = (): void => judgeSuccessor(lists.at(-1)!, next, removedIn(lists));
  expect(judge).toThrow(expect.objectContaining({ code }) as Error);
});
