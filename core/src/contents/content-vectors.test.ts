/**
 * Contents of the shared vectors, of kinds that are sent and of kinds that are not yet: read, and written to the same
 * bytes.
 */
import { decodeCbor, encodeCbor, fromHex, toHex, type CborMap } from '@cipherchat/protocol';
import { describe, expect, test } from 'vitest';
import { BODIES } from '../../test/support/content-bodies.ts';
import encoding from '../../test/vectors/encoding.json' with { type: 'json' };
import group from '../../test/vectors/group.json' with { type: 'json' };
import leave from '../../test/vectors/leave.json' with { type: 'json' };
import statement from '../../test/vectors/statement.json' with { type: 'json' };
import sync from '../../test/vectors/sync.json' with { type: 'json' };
import types from '../../test/vectors/types.json' with { type: 'json' };
import { allowsRoute, type Side } from './addressing.ts';
import { decodeContent, decodeRawContent, encodeContent, encodeRawContent } from './content.ts';
import { groupControlBody } from './control/group-control.ts';
import { moveBody } from './forms/move.ts';
import { CONTACT_FIELDS } from './forms/contact-fields.ts';
import { entriesOf, mergeEntries, type Entry } from './forms/registers.ts';
import { KINDS, type KindNumber } from './registry.ts';

const bytes = (hex: string): Uint8Array => fromHex(hex) ?? expect.fail('not hex');

const isKnown = (type: number): type is KindNumber => Object.keys(KINDS).map(Number).includes(type);

/** Reads key 6 with the codec of its kind and writes it again, whether this version sends the kind or not. */
const rewritten = (content: Uint8Array): string => {
  const raw = decodeRawContent(content);
  if (!isKnown(raw.type)) return toHex(encodeRawContent(raw));
  const form = BODIES[raw.type];
  const body = form.read(raw.body) ?? expect.fail(`a body of type ${raw.type} is not read`);
  return toHex(encodeRawContent({ ...raw, body: form.write(body) as CborMap }));
};

describe('encoding.json', () => {
  test.each(encoding.content)('content of type $type', ({ type, ordered, bytes: hex }) => {
    const content = decodeContent(bytes(hex));
    expect(content.counter > 0).toBe(ordered);
    if (isKnown(type)) expect(KINDS[type].ordered).toBe(ordered);
    expect(rewritten(bytes(hex))).toBe(hex);
    const isSent = isKnown(type) && KINDS[type].built;
    if (isSent) expect(toHex(encodeContent(content))).toBe(hex);
    else expect(content.body).toEqual({ type: 'unknown', number: type });
  });
});

describe('types.json', () => {
  const SIDES: Readonly<Record<string, Side>> = { owner: 'owner', agent: 'roster', visitor: 'visitor' };
  const side = (who: string): Side => SIDES[who] ?? expect.fail(who);

  test.each(types.rows)('type $type to $to, from $sender to $receiver: $result', (row) => {
    const { type, sender, receiver, content: hex, result } = row;
    const { to, type: number } = decodeRawContent(bytes(hex));
    expect(number).toBe(type);
    const route = { to: to.length, sender: side(sender), receiver: side(receiver), isOwn: false };
    expect(allowsRoute(number, route) ? 'ok' : 'not-allowed').toBe(result);
  });

  const good = types.rows.filter(({ result }) => result === 'ok');
  test.each(good)('type $type to $to, from $sender: read and written again', ({ content: hex }) => {
    expect(rewritten(bytes(hex))).toBe(hex);
  });
});

describe('statement.json', () => {
  test.each(statement.type13)('body of type 13', ({ body: hex }) => {
    const form = BODIES[13];
    const body = form.read(decodeCbor(bytes(hex))) ?? expect.fail('not read');
    expect(toHex(encodeCbor(form.write(body)))).toBe(hex);
  });
});

describe('group.json and leave.json: what contents carry', () => {
  test('the chain of a group and the lists of its authors, in type 9', () => {
    const entries = group.chain.map((entry) => bytes(entry.bytes));
    const lists = Object.values(group.people).map(({ deviceList }) => bytes(deviceList));
    const body = groupControlBody.write({ entries, wantedEpoch: entries.length + 1, lists });
    expect(groupControlBody.read(decodeCbor(encodeCbor(body)))).toEqual({ entries, wantedEpoch: 5, lists });
  });

  test.each(leave.moves)('both steps of a move, in type 22', ({ hash, secret, oldAccount }) => {
    const steps = [
      { step: 1, hash: bytes(hash) },
      { step: 2, secret: bytes(secret), oldAccount: bytes(oldAccount) },
    ] as const;
    for (const step of steps) expect(moveBody.read(decodeCbor(encodeCbor(moveBody.write(step))))).toEqual(step);
  });
});

describe('sync.json', () => {
  const form = entriesOf(CONTACT_FIELDS, 32);
  const merged = (entries: readonly Entry[], now: number): readonly string[] =>
    (form.write(mergeEntries(entries, now)) as readonly Entry[]).map((entry) => toHex(encodeCbor(entry)));

  test.each(sync.merges)('registers of a contact: any order and repetition, one result', ({ entries, now, result }) => {
    const read = form.read(entries.map((hex) => decodeCbor(bytes(hex)))) ?? expect.fail('not read');
    for (let turn = 0; turn < read.length; turn += 1) {
      const turned = [...read.slice(turn), ...read.slice(0, turn), ...read.slice(0, turn)];
      expect(merged(turned, now)).toEqual(result);
      expect(merged(turned.reverse(), now)).toEqual(result);
    }
    // Merging a merged result again gives the same: a snapshot may come any number of times.
    expect(merged(mergeEntries(read, now), now)).toEqual(result);
  });
});
