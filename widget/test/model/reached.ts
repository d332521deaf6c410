/** How often a run of schedules came by each branch that it is there for. */
export const BRANCHES = [
  'skip',
  'archive',
  'renewal',
  'crash before',
  'crash after',
  'restored snapshot',
  'session lost',
  'push dropped',
  'push duplicated',
  'push reordered',
  'mailbox reordered',
  'request lost',
  'answer lost',
  'connection cut',
  'copied state tried',
  'copied state followed',
] as const;

export type Branch = (typeof BRANCHES)[number];

export class Reached {
  readonly #counts = new Map<Branch, number>();

  note(branch: Branch): void {
    this.#counts.set(branch, this.count(branch) + 1);
  }

  count(branch: Branch): number {
    return this.#counts.get(branch) ?? 0;
  }

  missed(): readonly Branch[] {
    return BRANCHES.filter((branch) => this.count(branch) === 0);
  }

  report(): string {
    return BRANCHES.map((branch) => `${branch} ${String(this.count(branch))}`).join(', ');
  }
}
