/** Whether the owner's pages load a build that they should not, for the notice in the inbox. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readBuildLists, stateOfBuild, type BuildState } from './build-lists.ts';
import { followPageBuild, pageBuild } from './page-build.ts';

export class PageBuildWatch implements ReactiveController {
  /** Undefined if nothing is known, which is the case until the server has answered. */
  state: BuildState | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #offered: () => string | undefined;
  #leave: (() => void) | undefined;

  /** `offered`: the build in the snippet of this inbox. */
  constructor(host: ReactiveControllerHost, offered: () => string | undefined) {
    this.#host = host;
    this.#offered = offered;
    host.addController(this);
  }

  hostConnected(): void {
    this.#leave = followPageBuild(() => void this.#look());
    void this.#look();
  }

  hostDisconnected(): void {
    this.#leave?.();
  }

  /** Asks the server only on a device that knows of a page. */
  async #look(): Promise<void> {
    const [build, offered] = [pageBuild(), this.#offered()];
    const known = build !== undefined && offered !== undefined;
    const state = known ? stateOfBuild(build, offered, await readBuildLists()) : undefined;
    if (build !== pageBuild() || state === this.state) return;
    this.state = state;
    this.#host.requestUpdate();
  }
}
