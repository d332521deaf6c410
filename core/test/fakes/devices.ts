/** The devices of a fake client: what a test says, and links whose steps a test gives. */
import type { DeviceId } from '@cipherchat/protocol';
import type { GrantStep, HistoryView, JoinStep, LinkResult, OwnDevice, OwnDevices } from '../../src/base/devices.ts';
import type { DevicesFacet } from '../../src/facade/devices.ts';
import type { FakeWorld } from './fake-world.ts';

const idOf = (digit: string): DeviceId => digit.repeat(32) as DeviceId;

export const deviceNamed = (name: string | undefined, change: Partial<OwnDevice> = {}): OwnDevice => ({
  id: idOf('a'),
  kind: 'app',
  name,
  created: Date.UTC(2026, 4, 3),
  isThis: false,
  change: undefined,
  ...change,
});

/** A link under way: the test says what the interface hears, and how it ends. */
export type FakeLink<S> = { readonly hear: (step: S) => void; readonly end: (result: LinkResult) => void };

export class FakeDevices implements DevicesFacet {
  readonly #world: FakeWorld;
  list: OwnDevices | undefined = {
    devices: [deviceNamed(undefined, { id: idOf('b'), isThis: true }), deviceNamed('Phone')],
    canChange: true,
    removed: undefined,
    issued: Date.UTC(2026, 10, 1),
    notRenewedSince: undefined,
  };
  historyView: HistoryView = { arriving: undefined, leaving: [] };
  granting: FakeLink<GrantStep> | undefined;
  joining: FakeLink<JoinStep> | undefined;

  constructor(world: FakeWorld) {
    this.#world = world;
  }

  own(): Promise<OwnDevices | undefined> {
    return Promise.resolve(this.list);
  }

  history(): Promise<HistoryView> {
    return Promise.resolve(this.historyView);
  }

  async rename(device: DeviceId, name: string): Promise<void> {
    this.#world.asked('devices.rename', device, name);
    this.#change(device, { name: name === '' ? undefined : name });
  }

  async remove(device: DeviceId, reason: 'removed' | 'revoked', since?: number): Promise<void> {
    this.#world.asked('devices.remove', device, reason, since);
    this.#change(device, { change: 'removing' });
  }

  grant(
    from: { readonly scanned?: string | undefined },
    hear: (step: GrantStep) => void,
    stop: AbortSignal,
  ): Promise<LinkResult> {
    this.#world.asked('devices.grant', from);
    return new Promise((end) => {
      this.granting = { hear, end };
      stop.addEventListener('abort', () => end('cancelled'));
    });
  }

  join(
    by: { readonly code?: string | undefined },
    hear: (step: JoinStep) => void,
    stop: AbortSignal,
  ): Promise<LinkResult> {
    this.#world.asked('devices.join', by);
    return new Promise((end) => {
      this.joining = { hear, end };
      stop.addEventListener('abort', () => end('cancelled'));
    });
  }

  #change(device: DeviceId, change: Partial<OwnDevice>): void {
    if (this.list === undefined) return;
    const devices = this.list.devices.map((one) => (one.id === device ? { ...one, ...change } : one));
    this.list = { ...this.list, devices };
  }
}
