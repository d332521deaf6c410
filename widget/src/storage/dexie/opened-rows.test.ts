import { describe, expect, it, vi } from 'vitest';
import type { Row } from '../port.ts';
import type { StoredRow } from './database.ts';
import { OpenedRows } from './opened-rows.ts';

const stored: StoredRow = { key: 'k', group: 'g', order: 1, sealed: Uint8Array.of(1, 2) };
const row: Row = { key: 'k', group: 'g', order: 1, value: 'v' };

describe('Opened rows', () => {
  it('opens the same row once', async () => {
    const opened = new OpenedRows();
    const open = vi.fn(() => Promise.resolve(row));
    expect(await opened.open('messages', stored, open)).toBe(row);
    expect(await opened.open('messages', { ...stored, sealed: stored.sealed.slice() }, open)).toBe(row);
    expect(open).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['other bytes', 'messages', { ...stored, sealed: Uint8Array.of(1, 3) }],
    ['another group', 'messages', { ...stored, group: 'other' }],
    ['another place', 'messages', { ...stored, order: 2 }],
    ['another key', 'messages', { ...stored, key: 'other' }],
    ['another table', 'outbox', stored],
  ] as const)('opens a row with %s anew', async (_, table, other) => {
    const opened = new OpenedRows();
    await opened.open('messages', stored, () => Promise.resolve(row));
    await expect(opened.open(table, other, () => Promise.reject(new Error('opened')))).rejects.toThrow('opened');
  });
});
