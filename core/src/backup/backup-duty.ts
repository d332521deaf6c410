/**
 * The background duty of the backup: once for each connection and hour, and a while after each change. What has changed
 * is remembered in memory; the first run of each engine looks at everything.
 */
import type { ConversationId } from '../base/conversation-id.ts';
import { backupKeys, backupStates } from '../rows/backup-records.ts';
import type { EngineStore } from '../rows/engine-store.ts';
import { registers } from '../rows/own-device-rows.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import { writtenIn } from '../rows/written-in.ts';
import type { BackupDirectory } from '../transport/port.ts';
import { backUp, type BackUpParts } from './back-up.ts';

/** Changes that follow shortly go into the same generation. */
const GATHER_MS = 20_000;

type DutyParts = Omit<BackUpParts, 'backups'> & { readonly connection: { readonly online: boolean } };

/** The user has changed the slots, or wants a backup now. */
const isAsked = (store: EngineStore): Promise<boolean> =>
  store.read(async (copy) => {
    const [wanted, state] = [await copy.get(backupKeys, 'backup-key'), await copy.get(backupStates, 'backup')];
    return wanted !== undefined && wanted.revision !== state?.stored?.revision;
  });

/** One for each tab. */
export class BackupDuty {
  readonly name = 'backup';
  readonly #backups: BackupDirectory;
  /** The engine that everything was looked at for. */
  #known: EngineStore | undefined;
  #changed = new Set<ConversationId>();
  #running: Promise<void> | undefined;
  #again: (() => void) | undefined;
  #parts: DutyParts | undefined;

  constructor(backups: BackupDirectory) {
    this.#backups = backups;
  }

  /**
   * At once for an engine that has not made one yet, and where the user has asked for it; otherwise a while later, with
   * what changes until then. Rejects with a `TransportError`.
   */
  readonly run = async (parts: DutyParts): Promise<void> => {
    this.#parts = parts;
    if (!parts.connection.online) return;
    if (this.#known === parts.store && !(await isAsked(parts.store))) this.#schedule();
    else await this.#runAlone(parts);
  };

  /** One at a time. */
  readonly #runAlone = async (parts: DutyParts): Promise<void> => {
    while (this.#running !== undefined) await this.#running.catch(() => undefined);
    this.#running = this.#run(parts);
    await this.#running.finally(() => (this.#running = undefined));
  };

  /** Call it at the end of each unit of work of the engine. */
  readonly note = (copy: WorkingCopy): void => {
    if (copy.touched.size === 0 && writtenIn(copy, registers).length === 0) return;
    const touched = [...copy.touched];
    copy.afterwards(() => {
      for (const conversation of touched) this.#changed.add(conversation);
      this.#schedule();
    });
  };

  #schedule(): void {
    const parts = this.#parts;
    if (parts === undefined || this.#again !== undefined) return;
    this.#again = parts.clock.after(GATHER_MS, () => {
      this.#again = undefined;
      // A failure is in the row for the user, and the next connection or hour tries again.
      void this.#runAlone(parts).catch(() => undefined);
    });
  }

  async #run(parts: DutyParts): Promise<void> {
    const isFirst = this.#known !== parts.store;
    const changed = this.#changed;
    this.#changed = new Set();
    try {
      await backUp({ ...parts, backups: this.#backups }, isFirst ? undefined : changed);
      this.#known = parts.store;
    } catch (cause) {
      for (const conversation of changed) this.#changed.add(conversation);
      throw cause;
    }
  }
}
