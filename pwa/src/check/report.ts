/** The result of a check for the person who helps: codes, times and versions, the same in every language. */
import type { Diagnostics } from '@cipherchat/core';
import { CHECK_STEPS } from '@cipherchat/core/view';
import type { DeviceFacts, Results } from './check-lines.ts';

const MINUTE_MS = 60_000;

/** `at`: when the check ended, in milliseconds since 1970. The log has neither names nor addresses; nor have these. */
export const reportOf = (
  results: Results,
  facts: DeviceFacts | undefined,
  at: number,
  diagnostics: Diagnostics,
): string => {
  const minute = new Date(Math.floor(at / MINUTE_MS) * MINUTE_MS).toISOString();
  const steps = CHECK_STEPS.map((step) => {
    const { verdict, cause, ms } = results.get(step) ?? { verdict: 'open' };
    const measured = ms === undefined ? [] : [`${String(Math.round(ms))} ms`];
    return [step, [verdict, ...(cause === undefined ? [] : [cause]), ...measured].join(', ')] as const;
  });
  const device =
    facts === undefined
      ? []
      : ([
          ['storage', facts.storage],
          ['offline start', facts.offlineStart],
        ] as const);
  const lines = [...steps, ...device].map(([name, found]) => `${name.padEnd(14)}${found}`);
  const log = JSON.stringify(diagnostics, undefined, 2);
  return [`CipherChat connection check, ${minute}`, ...lines, '', log, ''].join('\n');
};
