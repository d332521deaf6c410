/** CPU time that cores and threads have used, as Linux counts it. Where there is no /proc, the lists are empty. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

type Core = { readonly busy: number; readonly all: number };

export type CpuTimes = {
  readonly cores: readonly Core[];
  /** Seconds by name. */
  readonly threads: ReadonlyMap<string, number>;
};

const readCores = (): readonly Core[] =>
  readFileSync('/proc/stat', 'utf8')
    .split('\n')
    .filter((line) => /^cpu\d/u.test(line))
    .map((line) => {
      const ticks = line.split(/\s+/u).slice(1, 9).map(Number);
      const all = ticks.reduce((sum, one) => sum + one, 0);
      // The fourth is idle time, the fifth is waiting for a disk.
      return { all, busy: all - (ticks[3] ?? 0) - (ticks[4] ?? 0) };
    });

/** Name and seconds of one thread; undefined where it has just ended. */
const readThread = (file: string): readonly [string, number] | undefined => {
  try {
    const [, name = '', rest = ''] = /^\d+ \((.*)\) (.*)$/su.exec(readFileSync(file, 'utf8')) ?? [];
    const fields = rest.split(' ');
    return [name, (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND];
  } catch {
    return undefined;
  }
};

const threadFiles = (pid: number): readonly string[] => {
  try {
    return readdirSync(`/proc/${String(pid)}/task`).map((id) => `/proc/${String(pid)}/task/${id}/stat`);
  } catch {
    return [];
  }
};

/** Threads of a process with the same name are added up. */
export const readCpuTimes = (processes: ReadonlyMap<number, string>): CpuTimes => {
  const threads = new Map<string, number>();
  if (!existsSync('/proc/stat')) return { cores: [], threads };
  for (const [pid, process] of processes) {
    for (const file of threadFiles(pid)) {
      const thread = readThread(file);
      if (thread === undefined) continue;
      const name = `${process}: ${thread[0].replace(/\/\d+$|\d+$/u, '')}`;
      threads.set(name, (threads.get(name) ?? 0) + thread[1]);
    }
  }
  return { cores: readCores(), threads };
};

const round = (value: number): number => Math.round(value * 100) / 100;

/** CPU time between two samples: share of each core, and seconds of the threads, the busiest first. */
export const usedBetween = (before: CpuTimes, after: CpuTimes) => ({
  coresBusy: after.cores.map(({ busy, all }, i) => {
    const was = before.cores[i];
    return was === undefined ? Number.NaN : round((busy - was.busy) / (all - was.all));
  }),
  threadSeconds: Object.fromEntries(
    [...after.threads]
      .map(([name, seconds]) => [name, round(seconds - (before.threads.get(name) ?? 0))] as const)
      .filter(([, seconds]) => seconds >= 0.1)
      .sort(([, a], [, b]) => b - a),
  ),
});
