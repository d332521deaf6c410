/** One-time prekeys in place of those that were handed out. Few visitors are written to by so many devices. */
import { PREKEY_KIND } from '@cipherchat/protocol';
import { kindGroup, prekeyRows } from './prekey-rows.ts';
import { makePrekeys, type Order, type StockParts } from './prekey-stock.ts';

const CHUNK = 20;
/**
 * Keys of one kind that may be out, in stocks: a server, or a crowd, that takes one after the other does not fill the
 * disk. Beyond it the oldest go: refusing would leave the device without any for months.
 */
const MAX_STOCKS = 20;

/** In small portions, so that nothing else waits long; each is kept before it is published. */
const make = async ({ identity, platform, ...parts }: StockParts, { kind, count }: Order): Promise<void> => {
  const { store, directory, wire, clock, oneTimePrekeys } = parts;
  for (let left = count; left > 0; left -= CHUNK) {
    const order = { kind, count: Math.min(left, CHUNK) };
    const records = await store.transact(async (copy) => {
      const group = kindGroup(kind);
      const excess = (await copy.count(prekeyRows, group)) + order.count - MAX_STOCKS * oneTimePrekeys;
      const oldest = excess > 0 ? await copy.list(prekeyRows, { group, limit: excess }) : [];
      for (const { key } of oldest) copy.delete(prekeyRows, key);
      return makePrekeys(copy, { identity, platform, now: clock.now() }, [order]);
    });
    await directory.addPrekeys(wire.token(), records);
  }
};

/** Rejects with a `TransportError`; the next check of the stock then begins again. */
export const refill = async (parts: StockParts): Promise<void> => {
  const { oneTime, oneTimeKem } = PREKEY_KIND;
  const theirs = await parts.directory.prekeys(parts.wire.token());
  const stock = parts.oneTimePrekeys;
  await make(parts, { kind: oneTime, count: stock - theirs.oneTime.length });
  await make(parts, { kind: oneTimeKem, count: stock - theirs.oneTimeKem.length });
};
