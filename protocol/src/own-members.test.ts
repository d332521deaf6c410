import * as v from 'valibot';
import { expect, it } from 'vitest';
import { object, toJsonText } from './own-members.ts';

/** Runs `work` on a page that has given the prototype an enumerable method. */
const withAddition = <T>(prototype: object, name: string, work: () => T, value: () => unknown = () => 'added'): T => {
  Object.defineProperty(prototype, name, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
  try {
    return work();
  } finally {
    Reflect.deleteProperty(prototype, name);
  }
};

it.each([
  ['objects', Object.prototype],
  ['arrays', Array.prototype],
])('JSON does not ask the toJSON of %s', (_, prototype) => {
  const value = { list: [1, 'two', [true, null, { three: [] }]], left: undefined };
  const [asked, text] = withAddition(prototype, 'toJSON', () => [JSON.stringify(value), toJsonText(value)]);
  expect(asked).toContain('added');
  expect(text).toBe('{"list":[1,"two",[true,null,{"three":[]}]]}');
});

it.each([
  ['objects', Object.prototype],
  ['arrays', Array.prototype],
])('JSON is written where the toJSON of %s throws', (_, prototype) => {
  const fail = (): never => {
    throw new TypeError('of the page');
  };
  const text = withAddition(prototype, 'toJSON', () => toJsonText({ list: [1, [{ three: [] }]] }), fail);
  expect(text).toBe('{"list":[1,[{"three":[]}]]}');
});

it('JSON is the same as without a page', () => {
  const value = { a: [undefined, null, { b: undefined }], ['__proto__']: 1, 'ü"': '\u2028', c: { d: 1.5, e: false } };
  expect(toJsonText(value)).toBe(JSON.stringify(value));
});

it('a schema has no entries but its own', () => {
  const schema = object({ id: v.string(), inner: object({ count: v.number() }) });
  const input: unknown = JSON.parse('{"id":"a","inner":{"count":1},"more":2}');
  const read = withAddition(Object.prototype, 'extend', () => v.safeParse(schema, input));
  expect(read.output).toEqual({ id: 'a', inner: { count: 1 } });
});
