/** Files that are chosen and not sent yet: the user looks at them first. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { OutgoingFile } from '@cipherchat/core/view';
import { icon } from '../icons.ts';
import type { FileWords } from '../locales/en-files.ts';
import './cipher-thumbnail.ts';
import { fileIcon } from './file-icons.ts';
import type { PreparedFile } from './prepare-file.ts';
import { shownName } from './save-file.ts';

export type Chosen = PreparedFile & { readonly key: number };

/** `originals`: photos go as they were taken. */
type Tray = { readonly chosen: readonly Chosen[]; readonly originals: boolean; readonly busy: boolean };

export type TrayActs = {
  readonly remove: (key: number) => void;
  readonly toggle: () => void;
  readonly send: () => void;
};

/** What is sent of a chosen file. */
export const asSent = (one: Chosen, originals: boolean): OutgoingFile => {
  const { thumbnail, dimensions, original } = one;
  const { name, mediaType, data } =
    originals && original ? { name: original.name, mediaType: original.type, data: original } : one;
  return { name, mediaType, data, thumbnail, dimensions };
};

/** What the photos tell of place and camera. */
const hintOf = ({ chosen, originals }: Tray, words: FileWords): string | typeof nothing => {
  const telling = chosen.find(({ mayTell }) => mayTell);
  if (telling !== undefined) return words.mayTell(shownName(telling.name));
  const photos = chosen.filter(({ original }) => original);
  if (photos.length === 0) return nothing;
  const size = words.size(photos.reduce((sum, one) => sum + asSent(one, originals).data.size, 0));
  return originals ? words.asTaken(size) : words.made(size);
};

const entry = (one: Chosen, words: FileWords, { remove }: TrayActs): TemplateResult => {
  const name = shownName(one.name) || words.unnamed;
  return html`
    <li class=${one.thumbnail === undefined ? 'file' : 'image'}>
      ${
        one.thumbnail === undefined
          ? html`${fileIcon('file')}<span class="name">${name}</span><span>${words.size(one.data.size)}</span>`
          : html`<cipher-thumbnail role="img" aria-label=${name} .bytes=${one.thumbnail}></cipher-thumbnail>`
      }
      <button class="remove" type="button" aria-label=${words.remove(name)} @click=${() => remove(one.key)}>
        ${icon('close', 'small')}
      </button>
    </li>
  `;
};

const originalsButton = ({ originals }: Tray, words: FileWords, { toggle }: TrayActs): TemplateResult => html`
  <button class="originals" type="button" aria-pressed=${originals} @click=${toggle}>
    ${originals ? icon('check', 'small') : nothing}${words.originals}
  </button>
`;

export const tray = (shown: Tray, words: FileWords, acts: TrayActs): TemplateResult => {
  const { chosen, busy } = shown;
  return html`
    <ul class="chosen" aria-label=${words.attached}>
      ${repeat(
        chosen,
        ({ key }) => key,
        (one) => entry(one, words, acts),
      )}
    </ul>
    <div class="hint">
      <span>${hintOf(shown, words)}</span>
      ${chosen.some(({ original }) => original) ? originalsButton(shown, words, acts) : nothing}
      <button class="send" type="button" ?disabled=${busy} @click=${acts.send}>
        ${words.sendFiles(chosen.length)}
      </button>
    </div>
  `;
};
