/** Alice and Bob: each has a browser profile with any number of tabs, on one server and one clock. */
import type { Clock, Environment } from '../../src/environment/port.ts';
import { MemoryHost, type MemoryTab } from '../../src/environment/memory-environment.ts';
import { openMemoryStore } from '../../src/storage/memory/memory-chat-store.ts';
import { MemoryProfile } from '../../src/storage/memory/memory-profile.ts';
import type { ChatStore } from '../../src/storage/port.ts';
import type {
  BackupDirectory,
  ErasureDirectory,
  LinkDirectory,
  RosterDirectory,
  Transport,
} from '../../src/transport/port.ts';
import type { LoopbackServer } from './loopback-server.ts';
import { mortalStore, type Mortality } from './mortal-store.ts';
import type { Wire } from './wire.ts';

/** What one tab's client is composed of, and what can be done to it. */
export type TestTab = {
  readonly store: ChatStore;
  readonly transport: Transport;
  readonly links: LinkDirectory;
  readonly erasures: ErasureDirectory;
  readonly backups: BackupDirectory;
  readonly rosters: RosterDirectory;
  readonly environment: Environment;
  readonly wire: Wire;
  readonly browser: Omit<MemoryTab, 'environment' | 'kill'>;
  readonly disk: Omit<Mortality, 'store' | 'kill'>;
  /** Store, network, timers and lock end at this very moment. */
  readonly kill: () => void;
  /** Dies at the next commit for which `matches` holds. */
  readonly dieAtCommit: (when: 'before' | 'after', matches?: Parameters<Mortality['dieAtCommit']>[2]) => void;
};

export class Person {
  readonly profile = new MemoryProfile();
  readonly #host = new MemoryHost();
  readonly #server: LoopbackServer;
  readonly #clock: Clock;

  constructor(server: LoopbackServer, clock: Clock) {
    this.#server = server;
    this.#clock = clock;
  }

  openTab(): TestTab {
    const { environment, kill: killTab, ...browser } = this.#host.openTab(this.#clock);
    const { store, kill: killStore, ...disk } = mortalStore(openMemoryStore(this.profile));
    const { transport, links, erasures, backups, rosters, wire } = this.#server.connectClient();
    const kill = (): void => {
      killStore();
      wire.kill();
      killTab();
    };
    return {
      store,
      transport,
      links,
      erasures,
      backups,
      rosters,
      environment,
      wire,
      browser,
      disk,
      kill,
      dieAtCommit: (when, matches) => disk.dieAtCommit(when, kill, matches),
    };
  }
}
