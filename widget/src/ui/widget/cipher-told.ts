/** The line below the box: what the other side sees besides the messages. It opens to the very values. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { PageFacts } from '@cipherchat/core/view';
import { define } from '../define.ts';
import { icon } from '../icons.ts';
import type { Strings } from '../locales/en.ts';
import type { ToldWords } from '../locales/inside-words.ts';
import { rareWords } from '../locales/rare-words.ts';
import { foundation } from '../styles/foundation.styles.ts';
import { toldStyles } from './told.styles.ts';

/** In the words of the language of the chat; the tag where it names no language. */
const languageName = (tag: string, lang: string): string => {
  try {
    return new Intl.DisplayNames(lang, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
};

const withoutScheme = (address: string): string => address.replace(/^https?:\/\//u, '').replace(/\/$/u, '');

export class CipherTold extends LitElement {
  static override properties = {
    strings: { attribute: false },
    facts: { attribute: false },
    isOn: { attribute: false },
  };
  static override styles = [foundation, toldStyles];

  declare strings: Strings;
  declare facts: PageFacts | undefined;
  declare isOn: boolean;
  declare changed: (isOn: boolean) => void;

  protected override render(): TemplateResult | typeof nothing {
    const words = rareWords(this.strings.inside, () => this.requestUpdate())?.told;
    if (words === undefined) return nothing;
    return html`
      <details>
        <summary>${icon('eye')}<span>${this.isOn ? words.seesPage : words.seesNothing}</span>${icon('down')}</summary>
        <dl>
          ${this.#lines(words).map(
            ([name, value]) =>
              html`<dt>${name}</dt>
                <dd><bdi>${value}</bdi></dd>`,
          )}
        </dl>
        <p>${words.when}</p>
        <label>
          <span>${words.send}</span
          ><input
            type="checkbox"
            role="switch"
            .checked=${this.isOn}
            @change=${({ target }: Event) => this.changed((target as HTMLInputElement).checked)}
          />
        </label>
      </details>
    `;
  }

  #lines(words: ToldWords): readonly (readonly [name: string, value: string])[] {
    const { title, address = '', language, referrer } = this.facts ?? {};
    return [
      [words.page, title],
      [words.address, withoutScheme(address)],
      [words.language, language && languageName(language, this.strings.lang)],
      [words.cameFrom, referrer && withoutScheme(referrer)],
    ].flatMap(([name, value]) => (name && value ? [[name, value] as const] : []));
  }
}

define('cipher-told', CipherTold);

declare global {
  interface HTMLElementTagNameMap {
    'cipher-told': CipherTold;
  }
}
