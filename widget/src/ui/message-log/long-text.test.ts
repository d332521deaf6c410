import { describe, expect, it } from 'vitest';
import { headOf } from './long-text.ts';

describe('What is shown of a long message', () => {
  it.each(['', 'short', 'x'.repeat(1_400), 'line\n'.repeat(23)])('is all of it, %#', (text) => {
    expect(headOf(text)).toBeUndefined();
  });

  it('is the beginning of a text of many lines', () => {
    const lines = Array.from({ length: 40 }, (_, i) => `line ${String(i)}`);
    expect(headOf(lines.join('\n'))).toBe(`${lines.slice(0, 16).join('\n')} …`);
    expect(headOf(lines.join('\r\n'))?.split('\n')).toHaveLength(16);
    expect(headOf(lines.join('\u2028'))?.split('\n')).toHaveLength(16);
  });

  it('has no empty lines at its end', () => {
    expect(headOf(`first${'\n'.repeat(2_000)}last`)).toBe('first …');
  });

  it('ends between two words, and never within a character', () => {
    const head = headOf('eight ch '.repeat(400)) ?? '';
    expect(head).toMatch(/(?:eight|ch) …$/u);
    expect(head.length).toBeLessThan(910);
    expect(headOf('\u{1f469}\u200d\u{1f467}'.repeat(500))).toMatch(/^(?:\u{1f469}\u200d\u{1f467})+ …$/u);
  });
});
