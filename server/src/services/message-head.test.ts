import { randomBytes } from 'node:crypto';
import { readMessageLayout, toBase64Url, AccountId, DeviceId } from '@cipherchat/protocol';
import { describe, expect, it } from 'vitest';
import { readMessageHead } from './message-head.ts';

const ACCOUNT = Uint8Array.from(randomBytes(20));
const DEVICE = Uint8Array.from(randomBytes(16));
const SENDER = { account: AccountId.fromBytes(ACCOUNT), device: DeviceId.fromBytes(DEVICE) };
const CLASSES = [256, 512, 1024, 2048, 4096, 8192, 16_384, 32_768, 65_536];

const later = (bodyBytes: number): Buffer => Buffer.concat([Uint8Array.of(1, 1, 0x22), randomBytes(140 + bodyBytes)]);
const initial = (bodyBytes: number): Buffer =>
  Buffer.concat([Uint8Array.of(1, 1, 0x21), ACCOUNT, DEVICE, randomBytes(1277 + bodyBytes)]);
const head = (bytes: Uint8Array): string => readMessageHead(toBase64Url(bytes), SENDER);

describe('head of a message, read as text', () => {
  it.each(CLASSES)('gives the header IV that the layout of the protocol gives, body class %d', (bodyBytes) => {
    for (const bytes of [later(bodyBytes), initial(bodyBytes)]) {
      expect(head(bytes)).toBe(toBase64Url(readMessageLayout(bytes).headerIv));
    }
  });

  it('refuses every length that the layout refuses', () => {
    for (let length = 0; length < 3000; length += 1) {
      for (const tag of [0x21, 0x22]) {
        const bytes = Buffer.concat([Uint8Array.of(1, 1, tag), ACCOUNT, DEVICE, Buffer.alloc(3000)]).subarray(
          0,
          length,
        );
        let isLayout = true;
        try {
          readMessageLayout(bytes);
        } catch {
          isLayout = false;
        }
        const read = () => head(bytes);
        if (isLayout) expect(read).not.toThrow();
        else
          expect(read, `tag ${tag}, ${length} bytes`).toThrow(expect.objectContaining({ code: 'malformed' }) as Error);
      }
    }
  });

  it('refuses another version, suite or tag', () => {
    for (const [at, value] of [
      [0, 2],
      [0, 0],
      [1, 2],
      [2, 0x11],
      [2, 0x23],
      [2, 0],
    ] as const) {
      const bytes = later(256);
      bytes[at] = value;
      expect(() => head(bytes)).toThrow();
    }
  });

  it('refuses an initiator that is not the sender, in any bit', () => {
    for (let at = 3; at < 39; at += 1) {
      const bytes = initial(256);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      expect(() => head(bytes), `byte ${at}`).toThrow();
    }
    const bytes = initial(256);
    bytes[39] = (bytes[39] ?? 0) ^ 1;
    expect(() => head(bytes)).not.toThrow();
  });

  it('refuses unused bits that are not zero', () => {
    for (const bytes of [later(256), later(512), later(1024), initial(256), initial(512)]) {
      const text = toBase64Url(bytes);
      const last = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
      const taken = Array.from(last).filter((character) => {
        try {
          readMessageHead(text.slice(0, -1) + character, SENDER);
          return true;
        } catch {
          return false;
        }
      });
      expect(taken).toHaveLength({ 0: 64, 2: 4, 3: 16 }[text.length % 4] ?? 0);
    }
  });
});
