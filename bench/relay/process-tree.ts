/** What processes and all that they have started use, as Linux counts it. */
import { readdirSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

const childrenOf = (pid: number): readonly number[] =>
  readdirSync(`/proc/${String(pid)}/task`)
    .flatMap((id) => readFileSync(`/proc/${String(pid)}/task/${id}/children`, 'utf8').split(' '))
    .filter((text) => text.trim() !== '')
    .map(Number);

const treeOf = (pid: number): readonly number[] => [pid, ...childrenOf(pid).flatMap(treeOf)];

const secondsOf = (pid: number): number => {
  const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
};

const pssOf = (pid: number): number => {
  const [, kib = '0'] = /^Pss:\s+(\d+) kB/mu.exec(readFileSync(`/proc/${String(pid)}/smaps_rollup`, 'utf8')) ?? [];
  return Number(kib);
};

const sumOver = (pids: readonly number[], of: (pid: number) => number): number =>
  pids.flatMap(treeOf).reduce((sum, pid) => sum + of(pid), 0);

/** Seconds of processor time since the processes began. */
export const cpuSeconds = (pids: readonly number[]): number => sumOver(pids, secondsOf);

/** Memory in KiB; what processes share counts once. */
export const memoryKib = (pids: readonly number[]): number => sumOver(pids, pssOf);
