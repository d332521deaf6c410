/** The steps of the check as lines on the page: a sign, a title, and one sentence with what to do. */
import type { CheckResult, CheckStep, CheckVerdict, ConnectionCause } from '@cipherchat/core';
import { CHECK_STEPS } from '@cipherchat/core/view';
import { datesIn } from '@cipherchat/widget/ui';
import type { OfflineStart } from '../device/offline-start.ts';
import type { Lasting } from '../device/lasting-storage.ts';
import type { Strings } from '../locales/index.ts';

export type Line = {
  readonly title: string;
  /** `open`: not tried yet. */
  readonly verdict: CheckVerdict | 'running' | 'open';
  readonly words: string;
};

/** The words of the causes that are loaded on demand; undefined until they are there. */
export type CauseWords = Awaited<ReturnType<Strings['conversation']['causes']>> | undefined;

export type Results = ReadonlyMap<CheckStep, CheckResult>;

export type Found = { readonly strings: Strings; readonly causes: CauseWords; readonly results: Results };

/** What the device says about itself, without a server. */
export type DeviceFacts = { readonly storage: Lasting | 'fleeting'; readonly offlineStart: OfflineStart };

const timeOf = ({ lang }: Strings, at: number | undefined): string => (at === undefined ? '' : datesIn(lang).time(at));

const titleOf = ({ strings, causes }: Found, cause: ConnectionCause): string => {
  if (cause === 'offline' || cause === 'server') return strings.conversation.noConnection(cause, 0)[0];
  return causes?.(cause, 0, '')[0] ?? '';
};

/** The first step that has a cause names it; the later ones refer to it. */
const isRepeated = ({ results }: Found, { step, cause }: CheckResult): boolean =>
  CHECK_STEPS.slice(0, CHECK_STEPS.indexOf(step)).some((earlier) => results.get(earlier)?.cause === cause);

const wordsOf = (found: Found, result: CheckResult): string => {
  const { strings, results } = found;
  const { step, verdict, cause, ms = 0 } = result;
  const { check } = strings;
  if (verdict === 'good') return check.good[step](ms);
  if (verdict === 'skipped')
    return step === 'polling' && results.get('websocket')?.verdict === 'good' ? check.notNeeded : check.notTried;
  if (cause === undefined) return check.fairSteps[step]?.(ms) ?? '';
  if (isRepeated(found, result)) return check.sameCause;
  return `${titleOf(found, cause)} ${check.remedies[cause](timeOf(strings, result.retryAt))}`.trim();
};

/** `running`: the first step without a result is being tried. */
export const linesOf = (found: Found, running: boolean): readonly Line[] => {
  const { check } = found.strings;
  const next = CHECK_STEPS.find((step) => !found.results.has(step));
  return CHECK_STEPS.map((step) => {
    const title = check.steps[step];
    const result = found.results.get(step);
    if (result !== undefined) return { title, verdict: result.verdict, words: wordsOf(found, result) };
    return running && step === next
      ? { title, verdict: 'running', words: check.verdicts.running }
      : { title, verdict: 'open', words: '' };
  });
};

export const deviceLinesOf = ({ check, settingsPage }: Strings, facts: DeviceFacts | undefined): readonly Line[] => {
  const storageWords = {
    kept: settingsPage.storageKept,
    'may-go': settingsPage.storageMayGo,
    unknown: settingsPage.storageUnknown,
    fleeting: settingsPage.storageFleeting,
  };
  if (facts === undefined)
    return [check.storage, check.offlineStart].map((title) => ({ title, verdict: 'open', words: '' }));
  const { storage, offlineStart } = facts;
  const starts = offlineStart === 'ready' || offlineStart === 'update';
  return [
    { title: check.storage, verdict: storage === 'kept' ? 'good' : 'fair', words: storageWords[storage] },
    { title: check.offlineStart, verdict: starts ? 'good' : 'fair', words: check.offlineStarts[offlineStart] },
  ];
};

export type Overall = 'good' | 'slower' | 'fair' | 'bad';

/** Of the connection alone: what the device keeps does not keep a message from arriving. */
export const overallOf = (results: Results): Overall => {
  const all = [...results.values()];
  if (all.some(({ verdict, step }) => verdict === 'bad' && step !== 'network')) return 'bad';
  if (results.get('polling')?.verdict === 'good') return 'slower';
  return all.every(({ verdict }) => verdict === 'good' || verdict === 'skipped') ? 'good' : 'fair';
};
