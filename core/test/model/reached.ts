/** How many schedules came by each branch that they are there for. */
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
  'request delayed',
  'answer lost',
  'connection cut',
  'copied state tried',
  'copied state followed',
  'ec broken',
  'pq broken',
] as const;

export type Branch = (typeof BRANCHES)[number];

/** What one schedule came by: a branch counts once, when it comes about and not when it is planned. */
export type Note = (branch: Branch) => void;

export class Reached {
  readonly #counts = new Map<Branch, number>();

  add(branches: ReadonlySet<Branch>): void {
    for (const branch of branches) this.#counts.set(branch, this.count(branch) + 1);
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
