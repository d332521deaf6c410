import { expect, it } from 'vitest';
import { directionOf } from './direction.ts';

it.each([
  ['en', 'ltr'],
  ['ar', 'rtl'],
  ['ar-EG', 'rtl'],
  ['he', 'rtl'],
  ['fa-AF', 'rtl'],
  ['arn', 'ltr'],
  ['pt-BR', 'ltr'],
])('words of %s run %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});
