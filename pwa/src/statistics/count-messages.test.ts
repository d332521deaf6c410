import { describe, expect, it } from 'vitest';
import { conversationNamed, FakeClient, ownItem, textItem } from '@cipherchat/core/fakes';
import type { TextItem } from '@cipherchat/core/view';
import { countMessages, type Statistics } from './count-messages.ts';

/** A Wednesday, in the reader's time zone. */
const at = (hour: number, minute = 0): number => new Date(2026, 11, 2, hour, minute).getTime();
const theirs = (time: number): TextItem => ({ ...textItem('?', time), mine: false });
const mine = (time: number): TextItem => ({ ...ownItem('!', time, 'read'), mine: true });
const count = (conversations: readonly (readonly TextItem[])[], since = 0): Promise<Statistics> => {
  const fakes = conversations.map((items, i) => ({ id: conversationNamed('abcdefgh'.charAt(i).repeat(32)), items }));
  return countMessages(new FakeClient(fakes).export.records(), since);
};

describe('the statistics of this device', () => {
  it('are nothing where nothing was written', async () => {
    const none = await count([[]]);
    expect(none).toMatchObject({ conversations: 0, unanswered: 0, medianMinutes: undefined });
    expect([...none.byWeekday, ...none.byHour, ...none.answered].every((one) => one === 0)).toBe(true);
  });

  it('count the first answer of each conversation that the other side began', async () => {
    const found = await count([
      [theirs(at(9)), theirs(at(9, 1)), mine(at(9, 4)), mine(at(9, 30))],
      [theirs(at(9)), mine(at(9, 5))],
      [theirs(at(10)), mine(at(13, 59))],
      [theirs(at(10)), mine(at(23))],
      [theirs(at(11))],
      // The owner wrote first.
      [mine(at(8)), theirs(at(11)), mine(at(11, 1))],
    ]);
    expect(found).toMatchObject({ conversations: 5, answered: [1, 1, 0, 1, 1], unanswered: 1, medianMinutes: 5 });
    expect(found.byWeekday).toEqual([0, 0, 7, 0, 0, 0, 0]);
    expect([9, 10, 11, 12].map((hour) => found.byHour[hour])).toEqual([3, 2, 2, 0]);
  });

  it('leave out what is older, but know that a conversation is older', async () => {
    const since = at(12);
    const found = await count([[theirs(at(9)), theirs(at(13)), mine(at(14))], [theirs(at(12))]], since);
    expect(found).toMatchObject({ conversations: 1, unanswered: 1, medianMinutes: undefined });
    expect([9, 12, 13].map((hour) => found.byHour[hour])).toEqual([0, 1, 1]);
  });

  it('take an answer with an earlier time, of a wrong clock, as one at once', async () => {
    expect(await count([[theirs(at(9)), mine(at(8))]])).toMatchObject({ answered: [1, 0, 0, 0, 0], medianMinutes: 0 });
  });
});
