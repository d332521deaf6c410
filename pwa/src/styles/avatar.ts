/**
 * A person as a bubble. The colour follows from the first byte of the address, so it stays when the name changes. Who
 * has no name gets the mark of the product instead of a letter, in one of six ways.
 */
import { css, html, type TemplateResult } from 'lit';
import { icon, type IconName } from './icons.ts';

const HUES = 10;
const MARKS: readonly IconName[] = ['visitor1', 'visitor2', 'visitor3', 'visitor4', 'visitor5', 'visitor6'];
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** An address is base32: five bits a character. */
const firstByteOf = (id: string): number => {
  const [high = 0, low = 0] = Array.from(id.slice(0, 2), (character) => Math.max(0, BASE32.indexOf(character)));
  return high * 8 + Math.floor(low / 4);
};

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

/** The other person. */
const ADDRESS = 32;

export const avatarOf = (id: string, name: string | undefined): TemplateResult => {
  // A colleague's conversations all begin with the address of the owner.
  const first = firstByteOf(id.slice(-ADDRESS));
  return html`
    <span class="avatar hue h${first % HUES}" aria-hidden="true">
      ${name === undefined ? icon(MARKS[Math.floor(first / HUES) % MARKS.length] ?? 'visitor1') : firstLetter(name)}
    </span>
  `;
};

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
  .avatar.h0 {
    --h: 22;
  }
  .avatar.h1 {
    --h: 45;
  }
  .avatar.h2 {
    --h: 110;
  }
  .avatar.h3 {
    --h: 150;
  }
  .avatar.h4 {
    --h: 185;
  }
  .avatar.h5 {
    --h: 238;
  }
  .avatar.h6 {
    --h: 250;
  }
  .avatar.h7 {
    --h: 262;
  }
  .avatar.h8 {
    --h: 285;
  }
  .avatar.h9 {
    --h: 325;
  }
  /* Text on it 7 : 1 or more in both themes; marigold and petrol are left out. */
  .avatar.hue {
    background: light-dark(oklch(0.915 0.042 var(--h)), oklch(0.35 0.052 var(--h)));
    color: light-dark(oklch(0.38 0.085 var(--h)), oklch(0.91 0.06 var(--h)));
  }
  .avatar.hue .icon {
    inline-size: 56%;
    block-size: 56%;
    stroke-width: 1.9;
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
