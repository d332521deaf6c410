/**
 * What one does with a message: React, Reply and More next to it on hover and focus, and a menu, which a long press
 * opens too. Loaded when a pointer or the focus first comes to the log.
 */
import { html, nothing, render, type TemplateResult } from 'lit';
import type { TextItem } from '@cipherchat/core/view';
import { ActEvent, type Act } from '../act-event.ts';
import type { MessageWords } from '../locales/rare-words.ts';
import { adopt } from './adopt-styles.ts';
import type { MarkedLog } from './message-marks.ts';
import { messageToolStyles } from './message-tools.styles.ts';
import { toolIcon, type ToolIcon } from './tool-icons.ts';

const LONG_PRESS_MS = 500;
const REACTIONS = ['👍', '❤️', '😄', '🎉', '🙏'] as const;

export type ToolLog = MarkedLog & HTMLElement;

type Entry = { readonly icon: ToolIcon; readonly label: string; readonly act: Act; readonly bad?: true };

const entriesFor = (item: TextItem, words: MessageWords): readonly Entry[] => {
  const isGone = item.marks?.deleted === true;
  const isWaiting = item.mine && !['sent', 'delivered', 'read'].includes(item.status ?? '');
  const forMe: Entry = {
    icon: 'trash',
    label: words.deleteForMe,
    act: { kind: 'delete', forEveryone: false },
    bad: true,
  };
  const forAll: Entry = {
    icon: 'trash',
    label: words.deleteForEveryone,
    act: { kind: 'delete', forEveryone: true },
    bad: true,
  };
  if (isGone) return [forMe];
  return [
    ...(isWaiting ? [] : [{ icon: 'reply', label: words.reply, act: { kind: 'reply' } } as const]),
    { icon: 'copy', label: words.copy, act: { kind: 'copy' } },
    ...(item.mine && !item.file ? [{ icon: 'edit', label: words.edit, act: { kind: 'rewrite' } } as const] : []),
    ...(isWaiting ? [] : [forMe]),
    ...(item.mine ? [forAll] : []),
  ];
};

export class MessageTools {
  readonly #log: ToolLog;
  readonly #words: MessageWords;
  readonly #bar = document.createElement('div');
  #row: HTMLElement | undefined;
  #isOpen = false;
  #press: ReturnType<typeof setTimeout> | undefined;

  constructor(log: ToolLog, words: MessageWords) {
    this.#log = log;
    this.#words = words;
    this.#bar.className = 'tools';
  }

  /** Puts the bar into the log, once. */
  listen(): void {
    const root = this.#log.renderRoot as ShadowRoot;
    adopt(this.#log, messageToolStyles);
    root.append(this.#bar);
    const list = root.querySelector<HTMLElement>('.log');
    root.addEventListener('pointerover', (event) => this.#over(event as PointerEvent));
    this.#log.addEventListener('pointerleave', () => this.#isOpen || this.#hide());
    list?.addEventListener('scroll', () => this.#hide());
    list?.addEventListener('keydown', (event) => this.#step(event));
    root.addEventListener('focusin', (event) => this.#focused(event.target as Element));
    root.addEventListener('pointerdown', (event) => this.#down(event as PointerEvent));
    for (const end of ['pointerup', 'pointercancel', 'pointermove'])
      root.addEventListener(end, (event) => this.#release(event as PointerEvent));
    root.addEventListener('contextmenu', (event) => {
      if (this.#press !== undefined || matchMedia('(pointer: coarse)').matches) event.preventDefault();
    });
    this.#bar.addEventListener('keydown', (event) => this.#menuKey(event));
    this.#bar.addEventListener('focusout', ({ relatedTarget }) => {
      if (this.#bar.contains(relatedTarget as Node | null)) return;
      // The button that opens the menu leaves with the focus, which the menu takes a moment later.
      queueMicrotask(() => {
        if (this.#isOpen && !this.#bar.matches(':focus-within')) this.#hide();
      });
    });
  }

  /** The rows stand in the order of the texts. */
  get #item(): TextItem | undefined {
    const at = this.#row === undefined ? -1 : this.#rows.indexOf(this.#row);
    return this.#log.shown.items.filter((item) => item.kind === 'text')[at];
  }

  get #rows(): readonly HTMLElement[] {
    return [...this.#log.renderRoot.querySelectorAll<HTMLElement>('.row')];
  }

  #over({ target, pointerType }: PointerEvent): void {
    if (this.#isOpen || pointerType === 'touch') return;
    const row = (target as Element).closest<HTMLElement>('.row');
    if (row !== null) this.#show(row);
  }

  #focused(target: Element): void {
    const row = target.closest<HTMLElement>('.row');
    if (row !== null && !this.#isOpen) this.#show(row);
  }

  #down({ target, pointerType }: PointerEvent): void {
    if (pointerType !== 'touch') {
      if (this.#isOpen && !this.#bar.contains(target as Node)) this.#hide();
      return;
    }
    if (this.#bar.contains(target as Node)) return;
    if (this.#isOpen) this.#hide();
    const row = (target as Element).closest<HTMLElement>('.row');
    if (row === null) return;
    this.#press = setTimeout(() => {
      this.#press = undefined;
      this.#show(row);
      this.#open();
    }, LONG_PRESS_MS);
  }

  /** A finger that moves scrolls. */
  #release({ type, movementX, movementY }: PointerEvent): void {
    if (type === 'pointermove' && Math.abs(movementX) + Math.abs(movementY) < 2) return;
    clearTimeout(this.#press);
    this.#press = undefined;
  }

  /** The arrows go from message to message, Enter opens the menu, Escape leaves. */
  #step(event: KeyboardEvent): void {
    const { key, target } = event;
    const log = this.#log.renderRoot.querySelector<HTMLElement>('.log');
    const row = this.#rows.find((one) => one === target);
    if (row === undefined && target !== log) return;
    const isDone = row === undefined ? key === 'ArrowUp' && this.#go(undefined, -1) : this.#onRow(row, key);
    if (!isDone) return;
    event.preventDefault();
    event.stopPropagation();
  }

  #onRow(row: HTMLElement, key: string): boolean {
    if (key === 'ArrowUp') return this.#go(row, -1);
    if (key === 'ArrowDown') return this.#go(row, 1);
    if (['Enter', ' ', 'ContextMenu'].includes(key)) {
      this.#show(row);
      this.#open();
      return true;
    }
    if (key !== 'Escape') return false;
    this.#hide();
    this.#log.renderRoot.querySelector<HTMLElement>('.log')?.focus();
    return true;
  }

  /** To the message before or after; from the log itself to the last one. */
  #go(row: HTMLElement | undefined, step: 1 | -1): boolean {
    const rows = this.#rows;
    const next = rows[(row === undefined ? rows.length : rows.indexOf(row)) + step];
    if (next !== undefined) this.#focusRow(next);
    return next !== undefined;
  }

  #focusRow(row: HTMLElement): void {
    row.tabIndex = -1;
    row.role = 'article';
    row.focus();
    row.scrollIntoView({ block: 'nearest' });
    this.#show(row);
  }

  #show(row: HTMLElement): void {
    this.#row = row;
    this.#isOpen = false;
    this.#draw();
  }

  #hide(): void {
    this.#row = undefined;
    this.#isOpen = false;
    this.#draw();
  }

  #open(): void {
    this.#isOpen = true;
    this.#draw();
    this.#bar.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  }

  #menuKey(event: KeyboardEvent): void {
    const items = [...this.#bar.querySelectorAll<HTMLElement>('[role=menuitem]')];
    const at = items.indexOf((this.#log.renderRoot as ShadowRoot).activeElement as HTMLElement);
    const step = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.key === 'Escape') {
      const row = this.#row;
      this.#hide();
      if (row !== undefined) this.#focusRow(row);
    } else if (step !== undefined && this.#isOpen) items[(at + step + items.length) % items.length]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #act(act: Act): void {
    const item = this.#item;
    this.#hide();
    if (item === undefined) return;
    this.#log.dispatchEvent(new ActEvent(item, act));
    if (act.kind !== 'reply' && act.kind !== 'rewrite')
      this.#log.renderRoot.querySelector<HTMLElement>('.log')?.focus();
  }

  #draw(): void {
    const item = this.#item;
    render(item === undefined ? nothing : this.#isOpen ? this.#menu(item) : this.#buttons(item), this.#bar);
    if (item !== undefined) this.#place();
  }

  /** Next to the message, and within the log. */
  #place(): void {
    const [log, row] = [
      this.#log.getBoundingClientRect(),
      this.#row?.querySelector('.bubble')?.getBoundingClientRect(),
    ];
    if (row === undefined) return;
    const { offsetHeight: height, offsetWidth: width } = this.#bar;
    const mine = this.#row?.classList.contains('mine') === true;
    const isRightToLeft = getComputedStyle(this.#log).direction === 'rtl';
    const atRight = mine !== isRightToLeft ? row.right - width : Math.min(row.right - width, row.left + 200);
    const left = Math.max(8, Math.min(atRight - log.left, log.width - width - 8));
    const above = row.top - log.top - (this.#isOpen ? height + 6 : height - 8);
    const top = this.#isOpen && above < 8 ? row.bottom - log.top + 6 : above;
    this.#bar.style.setProperty('left', `${Math.max(8, left)}px`);
    this.#bar.style.setProperty('top', `${Math.max(8, Math.min(top, log.height - height - 8))}px`);
  }

  #buttons(item: TextItem): TemplateResult {
    const { react, reply, more } = this.#words;
    const isGone = item.marks?.deleted === true;
    const isWaiting = item.mine && !['sent', 'delivered', 'read'].includes(item.status ?? '');
    const button = (icon: ToolIcon, label: string, run: () => void, popup = false) => html`
      <button type="button" aria-label=${label} aria-haspopup=${popup ? 'menu' : nothing} @click=${run}>
        ${toolIcon(icon, icon === 'reply' ? 'flip' : '')}
      </button>
    `;
    return html`<div class="bar" role="toolbar" aria-label=${this.#words.tools}>
      ${isGone || isWaiting ? nothing : button('smile', react, () => this.#open(), true)}
      ${isGone || isWaiting ? nothing : button('reply', reply, () => this.#act({ kind: 'reply' }))}
      ${button('more', more, () => this.#open(), true)}
    </div>`;
  }

  #menu(item: TextItem): TemplateResult {
    const words = this.#words;
    const entries = entriesFor(item, words);
    const own = item.marks?.reactions?.find(({ mine }) => mine)?.reaction;
    const canReact = entries.some(({ act }) => act.kind === 'reply');
    const names = words.reactions;
    const react = (reaction: string) => (): void =>
      this.#act({ kind: 'react', reaction: reaction === own ? '' : reaction });
    const firstBad = entries.findIndex(({ bad }) => bad);
    return html`<div class="menu" role="menu" aria-label=${words.tools}>
      ${
        canReact
          ? html`<div class="quick" role="group" aria-label=${words.react}>
              ${REACTIONS.map(
                (reaction, i) =>
                  html`<button
                    type="button"
                    role="menuitem"
                    class=${reaction === own ? 'on' : ''}
                    aria-label=${names[i] ?? reaction}
                    @click=${react(reaction)}
                  >
                    <span aria-hidden="true">${reaction}</span>
                  </button>`,
              )}
            </div>`
          : nothing
      }
      ${entries.map(
        ({ icon, label, act, bad }, i) => html`
          ${i === firstBad && i > 0 ? html`<hr />` : nothing}
          <button type="button" role="menuitem" class=${bad ? 'bad' : ''} @click=${() => this.#act(act)}>
            ${toolIcon(icon, icon === 'reply' ? 'flip' : '')}<span>${label}</span>
          </button>
        `,
      )}
    </div>`;
  }
}
