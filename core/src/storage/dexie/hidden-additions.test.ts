import { afterEach, expect, it } from 'vitest';
import { hideAdditions } from './hidden-additions.ts';

const add = (name: string): void => {
  Object.defineProperty(Object.prototype, name, { value: 1, enumerable: true, writable: true, configurable: true });
};
const remove = (name: string): void => void Reflect.deleteProperty(Object.prototype, name);
const additions = (): readonly string[] => Object.keys(Object.prototype);

afterEach(() => additions().forEach(remove));

it('what a page adds to Object.prototype is hidden while a database opens, and then as before', () => {
  add('extend');
  const before = Object.getOwnPropertyDescriptor(Object.prototype, 'extend');
  const done = hideAdditions();
  expect(additions()).toEqual([]);
  expect(({} as { readonly extend?: unknown }).extend).toBe(1);
  done();
  expect(Object.getOwnPropertyDescriptor(Object.prototype, 'extend')).toEqual(before);
});

it('what the page removes meanwhile stays removed', () => {
  add('extend');
  const done = hideAdditions();
  remove('extend');
  done();
  expect(Object.hasOwn(Object.prototype, 'extend')).toBe(false);
});

it('while two databases open, it is hidden until both are open', () => {
  add('extend');
  const first = hideAdditions();
  add('late');
  const second = hideAdditions();
  first();
  expect(additions()).toEqual([]);
  second();
  expect(additions()).toEqual(['extend', 'late']);
});
