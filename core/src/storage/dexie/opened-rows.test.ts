import { describe, expect, it, vi } from 'vitest';
import { OpenedRows } from './opened-rows.ts';

const stored = { key: 'k', sealed: Uint8Array.of(1, 2) };
const plain = Uint8Array.of(7);
const mustNotOpen = () => Promise.reject(new Error('opened'));

describe('Opened rows', () => {
  it('opens the same row once', async () => {
    const opened = new OpenedRows();
    const open = vi.fn(() => Promise.resolve(plain));
    expect(await opened.open('messages', stored, open)).toEqual(plain);
    expect(await opened.open('messages', { ...stored, sealed: stored.sealed.slice() }, open)).toEqual(plain);
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('does not open what was kept when it was sealed', async () => {
    const opened = new OpenedRows();
    opened.keep('messages', stored, plain);
    expect(await opened.open('messages', stored, mustNotOpen)).toEqual(plain);
  });

  it.each([
    ['other bytes', 'messages', { ...stored, sealed: Uint8Array.of(1, 3) }],
    ['another key', 'messages', { ...stored, key: 'other' }],
    ['another table', 'outbox', stored],
  ] as const)('opens a row with %s anew', async (_, table, other) => {
    const opened = new OpenedRows();
    opened.keep('messages', stored, plain);
    await expect(opened.open(table, other, mustNotOpen)).rejects.toThrow('opened');
  });

  it('holds 2,000, and lets go of the one kept longest ago', async () => {
    const opened = new OpenedRows();
    for (let i = 0; i <= 2_000; i += 1) opened.keep('messages', { ...stored, key: String(i) }, plain);
    expect(await opened.open('messages', { ...stored, key: '1' }, mustNotOpen)).toEqual(plain);
    await expect(opened.open('messages', { ...stored, key: '0' }, mustNotOpen)).rejects.toThrow('opened');
  });
});
