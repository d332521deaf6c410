/**
 * Hands out one-time prekeys, each once. The node that inserts the claim of a prekey gets it; then the record is
 * emptied. If a node dies in between, the next taker finds the claim and empties it.
 *
 * A purpose that asks again gets the same prekey, also from another node and while the first one is still at work: a
 * document under the name of the purpose says first which prekey it is to be, and the claim then names that document.
 * Whoever finds both goes on from there. If another purpose has claimed that prekey, the document is withdrawn.
 */
import { HANDED_OUT_MS } from '../port.ts';
import { binary, bytesOf, type Collections, type HandedOutDocument, type PrekeyDocument } from './collections.ts';
import { insertNew } from './insert-new.ts';

export type BundleWant = {
  readonly oneTime: boolean;
  readonly now: number;
  readonly purpose?: string | undefined;
};

/** One that asks: a purpose, or a request without one. Several requests of one purpose are one. */
type Taker = { readonly name: string; readonly hasPurpose: boolean; readonly takes: boolean };

const takersOf = (kind: number, wants: readonly BundleWant[]): readonly Taker[] => {
  const takers = new Map<string, Taker>();
  wants.forEach(({ oneTime, purpose }, i) => {
    const name = nameOf(kind, i, purpose);
    const takes = oneTime || takers.get(name)?.takes === true;
    if (takes || purpose !== undefined) takers.set(name, { name, hasPurpose: purpose !== undefined, takes });
  });
  return [...takers.values()];
};

const nameOf = (kind: number, i: number, purpose: string | undefined): string =>
  purpose === undefined ? `${i}` : `${purpose}.${kind}`;

export class HandOut {
  readonly #collections: Collections;
  readonly #betweenWrites: (place: string) => Promise<void>;

  constructor(collections: Collections, betweenWrites: (place: string) => Promise<void>) {
    this.#collections = collections;
    this.#betweenWrites = betweenWrites;
  }

  /** A record for each that asks, in order; undefined where it gets none. */
  async take(device: string, kind: number, wants: readonly BundleWant[]): Promise<readonly (Uint8Array | undefined)[]> {
    const now = Math.max(...wants.map((want) => want.now));
    const given = new Map<string, Uint8Array>();
    let open = takersOf(kind, wants);
    while (open.length > 0) {
      const known = await this.#known(open, now);
      const missing = open.filter(({ name, takes }) => takes && !known.some(({ _id }) => _id === name));
      const candidates = await this.#candidates(device, { kind, now, count: missing.length });
      const { kept, isLate } = await this.#keep(missing, candidates, now);
      for (const { _id, record } of await this.#claim([...known, ...kept], missing)) given.set(_id, bytesOf(record));
      const asked = new Set([...known, ...kept].map(({ _id }) => _id));
      // The others of them have found nothing. Those who lost a race, or were late, try again.
      open = open.filter(({ name }) => !given.has(name) && (asked.has(name) || isLate.has(name)));
    }
    return wants.map(({ purpose }, i) => given.get(nameOf(kind, i, purpose)));
  }

  /** What was handed out for them before, or is about to be. */
  async #known(takers: readonly Taker[], now: number): Promise<readonly HandedOutDocument[]> {
    const names = takers.filter(({ hasPurpose }) => hasPurpose).map(({ name }) => name);
    if (names.length === 0) return [];
    return await this.#collections.handedOut.find({ _id: { $in: names }, expiresAt: { $gt: now } }).toArray();
  }

  async #candidates(
    device: string,
    { kind, now, count }: { readonly kind: number; readonly now: number; readonly count: number },
  ): Promise<readonly PrekeyDocument[]> {
    if (count === 0) return [];
    return await this.#collections.prekeys
      .find({ deviceId: device, kind, expiresAt: { $gt: now }, record: { $ne: null } })
      .sort({ prekeyId: 1 })
      .limit(count)
      .toArray();
  }

  /** `isLate`: another node has kept something for that purpose meanwhile. */
  async #keep(
    takers: readonly Taker[],
    candidates: readonly PrekeyDocument[],
    now: number,
  ): Promise<{ readonly kept: readonly HandedOutDocument[]; readonly isLate: ReadonlySet<string> }> {
    const pairs = candidates.flatMap(({ _id, record, expiresAt }, i) => {
      const taker = takers[i];
      if (taker === undefined || record === null) return [];
      const times = { claimedUntil: expiresAt, expiresAt: Math.min(expiresAt, now + HANDED_OUT_MS) };
      const document = { _id: taker.name, prekey: _id, record: binary(bytesOf(record)), ...times };
      return [{ document, hasPurpose: taker.hasPurpose }];
    });
    const documents = pairs.filter(({ hasPurpose }) => hasPurpose).map(({ document }) => document);
    if (documents.length > 0) {
      // One that has run out stands in the way of its own purpose only.
      const names = documents.map(({ _id }) => _id);
      await this.#collections.handedOut.deleteMany({ _id: { $in: names }, expiresAt: { $lte: now } });
    }
    const refused = await insertNew(this.#collections.handedOut, documents);
    await this.#betweenWrites('takeBundle: handed out');
    const isLate = new Set([...refused].map((i) => documents[i]?._id ?? ''));
    return { kept: pairs.map(({ document }) => document).filter(({ _id }) => !isLate.has(_id)), isLate };
  }

  /**
   * Those of the documents whose prekeys are theirs. Empties the records of other claims too, whose nodes may have died
   * before doing so.
   */
  async #claim(
    documents: readonly HandedOutDocument[],
    takers: readonly Taker[],
  ): Promise<readonly HandedOutDocument[]> {
    if (documents.length === 0) return [];
    const { prekeyClaims, prekeys, handedOut } = this.#collections;
    const isNameless = new Set(takers.filter(({ hasPurpose }) => !hasPurpose).map(({ name }) => name));
    const claims = documents.map(({ _id, prekey, claimedUntil }) => ({
      _id: prekey,
      expiresAt: claimedUntil,
      ...(isNameless.has(_id) ? {} : { handedOut: _id }),
    }));
    const refused = await insertNew(prekeyClaims, claims);
    await this.#betweenWrites('takeBundle: claims');
    const ids = claims.map(({ _id }) => _id);
    await prekeys.updateMany({ _id: { $in: ids } }, { $set: { record: null } });
    if (refused.size === 0) return documents;
    const held = await prekeyClaims.find({ _id: { $in: [...refused].map((i) => ids[i] ?? '') } }).toArray();
    const holders = new Map(held.map(({ _id, handedOut: holder }) => [_id, holder]));
    const isOwn = ({ _id, prekey }: HandedOutDocument, i: number): boolean =>
      !refused.has(i) || (!isNameless.has(_id) && holders.get(prekey) === _id);
    const lost = documents.filter((document, i) => !isOwn(document, i) && !isNameless.has(document._id));
    for (const { _id, prekey } of lost) await handedOut.deleteMany({ _id, prekey });
    return documents.filter(isOwn);
  }
}
