import { describe, expect, test } from 'vitest';
import { shortcutOf } from './shortcut-of.ts';

const press = (key: string, more: object = {}) => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  defaultPrevented: false,
  repeat: false,
  ...more,
});

const LETTERS = { letters: true, isApple: false };

describe('a key', () => {
  test.each([
    ['j', 'next'],
    ['J', 'next'],
    ['k', 'previous'],
    ['e', 'close'],
    ['r', 'reply'],
    ['/', 'search'],
    ['?', 'list'],
    ['x', undefined],
    ['Enter', undefined],
    ['constructor', undefined],
  ])('%s is the command %s', (key, command) => {
    expect(shortcutOf(press(key), LETTERS)).toBe(command);
    expect(shortcutOf(press(key), { ...LETTERS, letters: false })).toBeUndefined();
  });

  test('counts by its place where it types no Latin letter', () => {
    expect(shortcutOf(press('о', { code: 'KeyJ' }), LETTERS)).toBe('next');
    expect(shortcutOf(press('л', { code: 'KeyK', ctrlKey: true }), LETTERS)).toBe('palette');
    expect(shortcutOf(press('d', { code: 'KeyE' }), LETTERS)).toBeUndefined();
  });

  test.each([
    [false, 'ctrlKey', 'metaKey'],
    [true, 'metaKey', 'ctrlKey'],
  ])('with the modifier of the keyboard is one with K alone (Apple: %s)', (isApple, modifier, other) => {
    for (const letters of [true, false]) {
      const rules = { letters, isApple };
      expect(shortcutOf(press('k', { [modifier]: true }), rules)).toBe('palette');
      expect(shortcutOf(press('K', { [modifier]: true, repeat: true }), rules)).toBeUndefined();
      expect(shortcutOf(press('k', { [other]: true }), rules)).toBeUndefined();
      expect(shortcutOf(press('k', { ctrlKey: true, metaKey: true }), rules)).toBeUndefined();
      expect(shortcutOf(press('r', { [modifier]: true }), rules)).toBeUndefined();
    }
  });

  test('that an input method takes is none', () => {
    expect(shortcutOf(press('Process', { code: 'KeyJ' }), LETTERS)).toBeUndefined();
    expect(shortcutOf(press('Dead', { code: 'KeyE' }), LETTERS)).toBeUndefined();
  });

  test.each(['altKey', 'isComposing', 'defaultPrevented'])('is none with %s', (state) => {
    expect(shortcutOf(press('j', { [state]: true }), LETTERS)).toBeUndefined();
    expect(shortcutOf(press('k', { ctrlKey: true, [state]: true }), LETTERS)).toBeUndefined();
  });

  test('that is held down goes on through the list, and does nothing else again', () => {
    expect(shortcutOf(press('j', { repeat: true }), LETTERS)).toBe('next');
    expect(shortcutOf(press('e', { repeat: true }), LETTERS)).toBeUndefined();
  });
});
