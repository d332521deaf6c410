import { expect, test } from 'vitest';
import { excerptOf } from './excerpt.ts';

test.each([
  ['A crème glaze', 'CREME', ['A ', 'crème', ' glaze']],
  ['ﬁred twice', 'fire', ['', 'ﬁre', 'd twice']],
  ['one\n\ntwo', 'two', ['one ', 'two', '']],
  [`${'x'.repeat(40)}needle and more`, 'needle', [`…${'x'.repeat(24)}`, 'needle', ' and more']],
  ['nothing of it', 'kiln', ['nothing of it', '', '']],
  ['🙂🙂 glaze', 'glaze', ['🙂🙂 ', 'glaze', '']],
])('%j, %j', (text, query, [before, match, after]) => {
  expect(excerptOf(text, query)).toEqual({ before, match, after });
});
