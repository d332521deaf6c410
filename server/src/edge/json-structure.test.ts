import { describe, expect, it } from 'vitest';
import { isPlainStructure } from './json-structure.ts';

describe('structure of JSON', () => {
  it.each([
    '{}',
    'null',
    '"a"',
    '{"a":1,"b":{"a":2},"c":[{"a":3},{"a":4}]}',
    '{"a":"\\"a\\":","b":"{\\"b\\":1}"}',
    '{"a" : "a" , "b" : ["a", "a", ":"]}',
    '{"a\\\\":1,"a":2}',
  ])('is plain: %s', (json) => {
    expect(JSON.parse(json)).toBeDefined();
    expect(isPlainStructure(json, 8)).toBe(true);
  });

  it.each([
    '{"a":1,"a":2}',
    '{"a":1,"\\u0061":2}',
    '{"b":[{"a":1,"c":{"x":1},"a":2}]}',
    '{"a":1, "a" : 2}',
    '{"__proto__":1,"__proto__":2}',
  ])('is refused for a repeated key: %s', (json) => {
    expect(isPlainStructure(json, 8)).toBe(false);
  });

  it('is refused beyond the depth, and at once', () => {
    expect(isPlainStructure('[[[1]]]', 3)).toBe(true);
    expect(isPlainStructure('[[[[1]]]]', 3)).toBe(false);
    expect(isPlainStructure('['.repeat(1_000_000), 8)).toBe(false);
  });
});
