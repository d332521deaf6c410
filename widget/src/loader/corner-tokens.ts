/** Apart from the rest: the bundler cannot tell that a tagged template has no effect, so the elements would keep it. */

const css = String.raw;

/** The tokens that the corner needs, until the elements bring all of them; those used once have their value there. */
export const cornerTokens = css`
  :host {
    --cipher-accent: #0b5c6b;
    --cipher-radius: 18px;
    --cipher-inset: 20px;
    --cipher-accent-fill: var(--cipher-accent);
    all: initial;
    color-scheme: light dark;
  }
  :host([position='start']) {
    direction: rtl;
  }
  :host([position='start']:dir(rtl)) {
    direction: ltr;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  @supports (color: light-dark(red, oklch(from red l c h))) {
    :host {
      --cipher-accent-fill: light-dark(
        var(--cipher-accent),
        oklch(from var(--cipher-accent) clamp(0.46, l + 0.03, 0.66) c h)
      );
      --cipher-on-accent: oklch(from var(--cipher-accent-fill) clamp(0, (0.5636 - l) * 99999, 1) 0 h);
    }
  }
`;
