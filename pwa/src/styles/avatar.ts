/** A person as a bubble. The colour depends on the id of the conversation, so it stays when the name changes. */
import { css, html, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';

const TONES = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

const firstLetter = (name: string): string => {
  const [first] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name.trim());
  return first?.segment.toLocaleUpperCase() ?? '';
};

const initials = (name: string): string =>
  name
    .trim()
    .split(/\s+/u)
    .filter((word) => /^[\p{L}\p{N}]/u.test(word))
    .slice(0, 2)
    .map(firstLetter)
    .join('');

const toneOf = (id: string): string => {
  const sum = Array.from(id, (character) => character.codePointAt(0) ?? 0).reduce((total, one) => total + one, 0);
  return TONES[sum % TONES.length] ?? 'a';
};

/** The other person: the first letter of the name on a colour. Without a name, grey. */
export const avatarOf = (id: string, name: string | undefined, visitor: string): TemplateResult => html`
  <span class=${classMap({ avatar: true, [name === undefined ? 'grey' : toneOf(id)]: true })} aria-hidden="true">
    ${firstLetter(name ?? visitor)}
  </span>
`;

/** The owner of this inbox. */
export const ownAvatar = (name: string | undefined, you: string, online: boolean): TemplateResult => html`
  <span class="avatar solid" aria-hidden="true"
    >${initials(name ?? you)}${online ? html`<i class="dot"></i>` : ''}</span
  >
`;

export const avatarStyles = css`
  .avatar {
    --size: var(--avatar-size, var(--cipher-avatar));
    position: relative;
    display: inline-grid;
    place-items: center;
    flex: none;
    inline-size: var(--size);
    block-size: var(--size);
    border-radius: calc(var(--size) * 0.36);
    border-end-start-radius: calc(var(--size) * 0.14);
    background: var(--cipher-accent-tint);
    color: var(--cipher-accent-text);
    font-size: calc(var(--size) * 0.38);
    font-weight: var(--cipher-semibold);
    line-height: 1;
    letter-spacing: -0.01em;
  }
  .avatar.solid {
    background: var(--cipher-accent-fill);
    color: var(--cipher-on-accent);
  }
  .avatar.grey {
    background: var(--cipher-fill-hover);
    color: var(--cipher-text-2);
  }
  .avatar.a {
    --h: 40;
  }
  .avatar.b {
    --h: 150;
  }
  .avatar.c {
    --h: 250;
  }
  .avatar.d {
    --h: 345;
  }
  .avatar.e {
    --h: 100;
  }
  .avatar.f {
    --h: 300;
  }
  .avatar:is(.a, .b, .c, .d, .e, .f) {
    background: light-dark(oklch(0.92 0.04 var(--h)), oklch(0.34 0.05 var(--h)));
    color: light-dark(oklch(0.4 0.08 var(--h)), oklch(0.88 0.07 var(--h)));
  }
  .avatar .dot {
    position: absolute;
    inset-block-end: -2px;
    inset-inline-end: -2px;
    inline-size: 10px;
    block-size: 10px;
    border-radius: 50%;
    background: light-dark(#2a9d68, #5fd39b);
    box-shadow: 0 0 0 2px var(--cipher-canvas);
  }
  @media (forced-colors: active) {
    .avatar {
      border: 1px solid CanvasText;
    }
    .avatar.solid {
      forced-color-adjust: none;
    }
  }
`;
