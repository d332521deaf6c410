/** The page of the settings with the colleagues who answer the same visitors. */
import { ChatError, type ChatClient } from '@cipherchat/core';
import { datesIn } from '@cipherchat/widget/ui';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { asTitle } from '../conversations/contact-name.ts';
import { shortAddress } from '../conversations/short-address.ts';
import { linkStyles } from '../devices/devices.styles.ts';
import type { Strings } from '../locales/index.ts';
import { pathOf } from '../routing/route.ts';
import { settingsStyles } from '../settings/inbox-settings.styles.ts';
import { pageHeader } from '../settings/page-header.styles.ts';
import { controls } from '../styles/controls.styles.ts';
import { dialogStyles } from '../styles/dialog.styles.ts';
import { icon } from '../styles/icons.ts';
import './inbox-invitation.ts';
import './inbox-join-team.ts';
import { teamStyles } from './inbox-team.styles.ts';
import { readTeam, type Shown } from './read-team.ts';
import { shownFaults } from './shown-faults.ts';
import { invitationLink, takeInvitation, type Invitation } from './team-invitation.ts';

type Dialog =
  | { readonly kind: 'join'; readonly invitation: Invitation }
  | { readonly kind: 'link'; readonly link: string }
  | { readonly kind: 'remove'; readonly member: string };

export class InboxTeam extends LitElement {
  static override properties = {
    strings: { attribute: false },
    client: { attribute: false },
    shown: { state: true },
    failed: { state: true },
    dialog: { state: true },
    problem: { state: true },
  };
  static override styles = [...controls, settingsStyles, pageHeader, linkStyles, dialogStyles, teamStyles];

  declare strings: Strings;
  declare client: ChatClient;
  declare shown: Shown | undefined;
  declare failed: boolean;
  declare dialog: Dialog | undefined;
  declare problem: string | undefined;
  #leave: (() => void) | undefined;

  constructor() {
    super();
    this.failed = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const invitation = takeInvitation();
    if (invitation !== undefined) this.dialog = { kind: 'join', invitation };
    if (this.hasUpdated) this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.();
    this.#leave = undefined;
  }

  protected override firstUpdated(): void {
    this.#follow();
  }

  protected override updated(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog !== null && !dialog.open) dialog.showModal();
  }

  protected override render(): TemplateResult {
    const { devices, team } = this.strings;
    return html`
      <div class="page">
        <header>
          <a class="icon-button back" rel="up" href=${pathOf({ view: 'settings' })} aria-label=${devices.back}
            >${icon('back', 'flip')}</a
          >
          <h2 tabindex="-1">${team.heading}</h2>
        </header>
        <p class="hint lead">${team.lead}</p>
        ${this.failed ? html`<p class="problem" role="alert">${team.failed}</p>` : nothing}
        ${this.shown && this.#renderTeam(this.shown)} ${this.shown && this.#renderJoined(this.shown)}
      </div>
      ${this.#renderDialog()}
    `;
  }

  #renderTeam({ own, members, invitations, faults }: Shown): TemplateResult {
    const { team } = this.strings;
    return html`
      <section>
        ${own?.hasOtherRoster === true ? html`<p class="problem" role="alert">${team.otherRoster}</p>` : nothing}
        ${shownFaults(this.strings, faults, (account) => this.#nameOf(account))}
        <ul role="list" aria-label=${team.heading}>
          <li class="set">
            ${icon('user')}
            <div>
              <p class="title">${team.you}</p>
              <p class="more">${team.owner}</p>
            </div>
          </li>
          ${members.map((address) => this.#renderMember(address))}
          ${invitations.map(
            ({ code, until }) =>
              html`<li class="set">
                ${icon('ticket')}
                <div>
                  <p class="title">${team.invitation(datesIn(this.strings.lang).day(until, Date.now()))}</p>
                  <p class="inline acts">
                    <button class="button dense" type="button" @click=${() => this.#showLink(code)}>
                      ${team.showLink}
                    </button>
                    <button
                      class="button dense"
                      type="button"
                      @click=${() => this.#do(() => this.client.team?.withdraw(code))}
                    >
                      ${team.withdraw}
                    </button>
                  </p>
                </div>
              </li>`,
          )}
        </ul>
        ${own?.isPublished === false ? html`<p class="hint" role="status">${team.pending}</p>` : nothing}
        <p class="problem" role="alert">${this.dialog === undefined ? (this.problem ?? nothing) : nothing}</p>
        <p class="inline actions">
          <button class="button primary" type="button" @click=${this.#invite}>
            ${icon('plus', 's16')}${team.invite}
          </button>
        </p>
      </section>
    `;
  }

  #renderMember(address: string): TemplateResult {
    const { team } = this.strings;
    const name = this.#nameOf(address);
    return html`
      <li class="set">
        ${icon('users')}
        <div>
          <p class="title"><bdi>${name}</bdi></p>
          <p class="more">${team.colleague}</p>
        </div>
        <button
          class="button dense"
          type="button"
          aria-label=${team.removeOne(name)}
          @click=${() => this.#open({ kind: 'remove', member: address })}
        >
          ${team.remove}
        </button>
      </li>
    `;
  }

  #renderJoined({ joined }: Shown): TemplateResult | typeof nothing {
    const { team } = this.strings;
    if (joined.length === 0) return nothing;
    return html`
      <section>
        <h3>${team.joined}</h3>
        <ul role="list">
          ${joined.map(
            ({ owner, name, isMember }) =>
              html`<li class="set">
                ${icon('users')}
                <div>
                  <p class="title"><bdi>${asTitle(name ?? '') || this.#nameOf(owner)}</bdi></p>
                  <p class="more">${isMember ? team.member : team.waiting}</p>
                </div>
                <button
                  class="button dense"
                  type="button"
                  @click=${() => this.#do(() => this.client.team?.leave(owner))}
                >
                  ${team.leave}
                </button>
              </li>`,
          )}
        </ul>
      </section>
    `;
  }

  #renderDialog(): TemplateResult | typeof nothing {
    const { dialog, strings } = this;
    const { team } = strings;
    switch (dialog?.kind) {
      case undefined:
        return nothing;
      case 'join':
        return html`<dialog aria-label=${team.joinHeading} @close=${this.#close}>
          <inbox-join-team
            .strings=${strings}
            .client=${this.client}
            .invitation=${dialog.invitation}
            @done=${this.#close}
          ></inbox-join-team>
        </dialog>`;
      case 'link':
        return html`<dialog aria-label=${team.invite} @close=${this.#close}>
          <inbox-invitation .strings=${strings} .link=${dialog.link} @done=${this.#close}></inbox-invitation>
        </dialog>`;
      case 'remove':
        return this.#renderRemove(dialog.member);
    }
  }

  #renderRemove(member: string): TemplateResult {
    const { team } = this.strings;
    const heading = team.ask(this.#nameOf(member));
    return html`<dialog aria-label=${heading} @close=${this.#close}>
      <div class="steps">
        <h3 tabindex="-1">${heading}</h3>
        <ul class="effects" role="list">
          <li>${team.askNew}</li>
          <li>${team.askOld}</li>
        </ul>
        <p class="problem" role="alert">${this.problem ?? nothing}</p>
        <div class="pair">
          <button class="button" type="button" @click=${this.#close}>${team.keep}</button>
          <button class="button danger" type="button" @click=${() => this.#remove(member)}>${team.remove}</button>
        </div>
      </div>
    </dialog>`;
  }

  #nameOf(address: string): string {
    return asTitle(this.shown?.names.get(address) ?? '') || shortAddress(address);
  }

  #open(dialog: Dialog | undefined): void {
    [this.dialog, this.problem] = [dialog, undefined];
  }

  readonly #close = (): void => {
    this.#open(undefined);
    void this.#read();
  };

  #showLink(code: string): void {
    const { address } = this.client.state();
    if (address !== undefined) this.#open({ kind: 'link', link: invitationLink({ owner: address, code }) });
  }

  readonly #invite = async (): Promise<void> => {
    await this.#do(async () => {
      const made = await this.client.team?.invite();
      if (made !== undefined) this.#showLink(made.code);
    });
  };

  async #remove(member: string): Promise<void> {
    const { own, members = [] } = this.shown ?? {};
    const left = members.filter((one) => one !== member);
    await this.#do(async () => {
      await this.client.team?.change({ name: own?.name ?? '', members: left });
      this.#close();
    });
  }

  async #do(work: () => Promise<unknown> | undefined): Promise<void> {
    this.problem = undefined;
    try {
      await work();
      await this.#read();
    } catch (cause) {
      const isElsewhere = cause instanceof ChatError && cause.code === 'not-allowed';
      this.problem = isElsewhere ? this.strings.team.otherDevice : this.strings.devices.notSaved;
    }
  }

  #follow(): void {
    this.#leave = this.client.subscribe(({ kind }) => {
      if (kind === 'conversations') void this.#read();
    });
    void this.#read();
  }

  async #read(): Promise<void> {
    this.shown = await readTeam(this.client).catch(() => undefined);
    this.failed = this.shown === undefined;
  }
}

customElements.define('inbox-team', InboxTeam);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-team': InboxTeam;
  }
}
