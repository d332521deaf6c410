import { AccountId } from '@cipherchat/protocol';
import { expect, it } from 'vitest';
import { inTheWay, type Held } from './hold-content.ts';

const account = (n: number): AccountId => AccountId.fromBytes(new Uint8Array(20).fill(n));
const [honest, flood] = [account(1), account(2)];

const held = (sender: AccountId, i: number, bytes = 100): Held => ({
  key: `${sender}-${String(i)}`,
  value: { envelope: { sender: { account: sender } }, content: new Uint8Array(bytes) } as never,
});
const many = (sender: AccountId, count: number, bytes?: number): readonly Held[] =>
  Array.from({ length: count }, (_, i) => held(sender, i, bytes));

it('leaves all where there is room', () => {
  expect(inTheWay([...many(honest, 99), ...many(flood, 99)], honest, 100)).toBeUndefined();
});

it('takes the oldest of an account that sends too much, however many devices it has', () => {
  const kept = [...many(honest, 3), ...many(flood, 100)];
  expect(inTheWay(kept, flood, 100)?.key).toBe(`${flood}-0`);
  expect(inTheWay(kept, honest, 100)).toBeUndefined();
});

it.each([
  ['too many', Array.from({ length: 10 }, (_, n) => many(account(n + 2), n === 4 ? 100 : 99)), 100],
  ['too large', [many(account(6), 99, 64_000), ...[2, 3, 4].map((n) => many(account(n), 60, 64_000))], 64_000],
] as const)('takes of the account of which most waits where all together are %s', (_, floods, bytes) => {
  const kept = [...many(honest, 9), ...floods.flat()];
  expect(inTheWay(kept, honest, bytes)?.key).toBe(`${account(6)}-0`);
});
