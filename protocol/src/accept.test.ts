import { describe, expect, it } from 'vitest';
import { acceptHeader, readAcceptHeader } from './accept.ts';

const attempt = '0123456789abcdef'.repeat(2);
/** What browsers let pass to another origin without asking (Fetch, CORS-safelisted request-header). */
const SAFE = /^[^"():<>?@[\]{}\u007f]{0,128}$/u;

describe('what a client says in Accept', () => {
  it.each([
    [{ waitMs: 10_000 }, 'application/json;wait=10000'],
    [{ waitMs: 0.2 }, 'application/json;wait=1'],
    [{ attempt }, `application/json;attempt=${attempt}`],
    [{ waitMs: 120_000, attempt }, `application/json;wait=120000;attempt=${attempt}`],
    [{}, 'application/json'],
  ])('is written, read back, and needs no question of a browser: %o', (asking, text) => {
    expect(acceptHeader(asking)).toBe(text);
    expect(text).toMatch(SAFE);
    const { waitMs } = asking as { readonly waitMs?: number };
    expect(readAcceptHeader(text)).toEqual({
      ...asking,
      ...(waitMs === undefined ? {} : { waitMs: Math.ceil(waitMs) }),
    });
  });

  it('may have spaces, another order, and parameters of later clients', () => {
    expect(readAcceptHeader(`application/json; attempt=${attempt}; later=x; wait=7`)).toEqual({ waitMs: 7, attempt });
  });

  it.each([
    ['nothing', undefined],
    ['what browsers send', '*/*'],
    ['another type', `text/html;wait=7;attempt=${attempt}`],
    ['several types', 'application/json;wait=7, text/html'],
    ['no number', 'application/json;wait=soon'],
    ['no time', 'application/json;wait=0'],
    ['a year', 'application/json;wait=31536000000'],
    ['a negative one', 'application/json;wait=-1'],
    ['a short attempt', 'application/json;attempt=0123'],
    ['one in upper case', `application/json;attempt=${attempt.toUpperCase()}`],
    ['too many parameters', `application/json;wait=7${';a=b'.repeat(9)}`],
    ['a long text', `application/json;wait=7;${'a'.repeat(10_000)}`],
  ])('says nothing where it is %s', (_, text) => {
    expect(readAcceptHeader(text)).toEqual({ waitMs: undefined, attempt: undefined });
  });
});
