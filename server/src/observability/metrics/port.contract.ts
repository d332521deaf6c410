/** What every implementation keeps to: it takes each report at any time, and whatever stands in it. */
import { describe, expect, it } from 'vitest';
import type { Metrics } from './port.ts';

export const describeMetrics = (name: string, create: () => Metrics): void => {
  describe(`metrics: ${name}`, () => {
    it('take every report, in any order', () => {
      const metrics = create();
      const reports: readonly (() => void)[] = [
        () => metrics.closed('polling', 'lost'),
        () => metrics.opened('websocket'),
        () => metrics.storeSettled('send', 1),
        () => metrics.storeAsked(),
        () => metrics.answered('unknown', 'malformed'),
        () => metrics.answeredHttp({ method: 'PROPFIND', route: 'none', status: 404, ms: -1 }),
        () => metrics.admitted('unauthenticated'),
        () => metrics.relayed(0, 0),
        () => metrics.delivered(1e9),
        () => metrics.refused('send/device'),
        () => metrics.upgradeMissed(),
        () => metrics.prekeysLow(),
        () => metrics.swept({ messages: 0, prekeys: 1, answers: 2 }),
        () => metrics.buildRequested('constructor'),
      ];
      for (const report of [...reports, ...reports.toReversed()]) expect(report).not.toThrow();
    });

    it('have a report for every member of the port', () => {
      const { isOn, ...reports } = create();
      expect(typeof isOn).toBe('boolean');
      expect(Object.values(reports).every((report) => typeof report === 'function')).toBe(true);
    });
  });
};
