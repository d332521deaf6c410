/** The backup as an inbox composes it: the facet of a tab, the duty of the engine, and what the duty hears of. */
import type { HashPassphrase } from '../base/backup.ts';
import type { Passkeys } from '../base/passkeys.ts';
import type { BackupFacet } from '../facade/backup.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import type { BackupDirectory } from '../transport/port.ts';
import { BackupDuty } from './backup-duty.ts';
import { createBackupFacet, type BackupFacetParts } from './backup-facet.ts';

type TabParts = {
  readonly client: Pick<BackupFacetParts, 'store' | 'platform' | 'transport'>;
  readonly clock: BackupFacetParts['clock'];
  readonly engine: { readonly look: () => void };
  readonly state: { readonly refresh: () => Promise<void> };
};

export type InboxBackup = {
  readonly facet: (parts: TabParts) => BackupFacet;
  readonly duty: BackupDuty;
  /** Belongs to the end of each unit of work of the engine. */
  readonly note: (copy: WorkingCopy) => void;
};

/** What opens a backup next to the code: without it, it cannot be added and opens none. */
export type WaysIn = {
  readonly hashPassphrase?: HashPassphrase | undefined;
  readonly passkeys?: Passkeys | undefined;
};

export const newInboxBackup = (backups: BackupDirectory, { hashPassphrase, passkeys }: WaysIn = {}): InboxBackup => {
  const duty = new BackupDuty(backups);
  return {
    duty,
    note: duty.note,
    facet: ({ client, clock, engine, state }) =>
      createBackupFacet({
        store: client.store,
        platform: client.platform,
        transport: client.transport,
        clock,
        backups,
        hashPassphrase,
        passkeys,
        onWritten: () => engine.look(),
        onRestored: async () => {
          await state.refresh();
          engine.look();
        },
      }),
  };
};

type Finishes<S> = { readonly finish: (copy: WorkingCopy, generation: number, services: S) => Promise<void> };

/** What the engine writes, the backup hears of as well. */
export const withBackup = <S, E extends object>(
  extras: E & Finishes<S>,
  { note }: Pick<InboxBackup, 'note'>,
): E & Finishes<S> => ({
  ...extras,
  finish: async (copy, generation, services) => {
    await extras.finish(copy, generation, services);
    note(copy);
  },
});
