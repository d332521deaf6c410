/** The states of the statistics. */
import { conversationNamed, FakeClient, ownItem, textItem } from '@cipherchat/core/fakes';
import { everybody } from './people.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const ANSWERS = [2, 4, 9, 14, 40, 55, 58, 200, 600, undefined, undefined];

/** Over all hours and days of two weeks, so that every chart has bars of several lengths. */
const busy = (): FakeClient => {
  const now = Date.now();
  const asked = Array.from({ length: 40 }, (_, i) => ({
    at: now - (i * 7 + 12) * HOUR,
    after: ANSWERS[i % ANSWERS.length],
  }));
  return new FakeClient(
    asked.map(({ at, after }, i) => ({
      id: conversationNamed(`${'abcdefgh'.charAt(i % 8)}${'abcdefgh'.charAt(Math.floor(i / 8))}`.padEnd(32, 'q')),
      items: [
        { ...textItem('Do you ship?', at), mine: false },
        ...(after === undefined ? [] : [ownItem('We do.', at + after * MINUTE, 'read')]),
      ],
    })),
  );
};

const path = '/settings/statistics';

export const statisticsStates = {
  statistics: { path, client: busy },
  'statistics, nothing to count': { path, client: () => new FakeClient([]) },
  'statistics, while it counts': {
    path,
    client: () => {
      const client = new FakeClient(everybody);
      client.export.held = new Promise(() => undefined);
      return client;
    },
  },
};
