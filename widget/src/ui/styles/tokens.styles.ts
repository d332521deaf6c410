/**
 * Design tokens. The first seven are public: a site sets them on `<cipher-chat>`. All others derive from them, which is
 * why everything is declared on the host itself. Browsers without `light-dark()` and relative colours get the light
 * column.
 */
import { css } from 'lit';

const fixed = css`
  :host,
  :root {
    --cipher-accent: #0b5c6b;
    --cipher-signal: #f4b63f;
    --cipher-font: system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
    --cipher-font-size: max(16px, 1rem);
    --cipher-radius: 18px;
    --cipher-inset: 20px;
    --cipher-z: 2147483000;

    --cipher-mono: ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace;
    --cipher-text-xs: calc(var(--cipher-font-size) * 0.75);
    --cipher-text-sm: calc(var(--cipher-font-size) * 0.8125);
    --cipher-text-md: calc(var(--cipher-font-size) * 0.875);
    --cipher-text-body: calc(var(--cipher-font-size) * 0.9375);
    --cipher-text-lg: var(--cipher-font-size);
    --cipher-text-xl: calc(var(--cipher-font-size) * 1.25);
    --cipher-text-2xl: calc(var(--cipher-font-size) * 1.75);
    --cipher-leading: 1.4;
    --cipher-medium: 500;
    --cipher-semibold: 600;
    --cipher-space-0: 2px;
    --cipher-space-1: 4px;
    --cipher-space-2: 8px;
    --cipher-space-3: 12px;
    --cipher-space-4: 16px;
    --cipher-space-5: 20px;
    --cipher-space-6: 24px;
    --cipher-radius-xs: calc(var(--cipher-radius) * 0.28);
    --cipher-radius-sm: calc(var(--cipher-radius) * 0.45);
    --cipher-radius-md: calc(var(--cipher-radius) * 0.67);
    --cipher-radius-lg: var(--cipher-radius);
    --cipher-radius-xl: calc(var(--cipher-radius) * 1.34);
    --cipher-radius-full: 999px;
    --cipher-target: 44px;
    --cipher-target-dense: 36px;
    --cipher-header: 68px;
    --cipher-avatar: 40px;
    --cipher-icon: calc(var(--cipher-font-size) * 1.25);
    --cipher-fast: 120ms;
    --cipher-base: 200ms;
    --cipher-slow: 320ms;
    --cipher-out: cubic-bezier(0.2, 0.8, 0.2, 1);
  }
`;

const light = css`
  :host,
  :root {
    --cipher-surface: #fff;
    --cipher-raised: #fff;
    --cipher-fill: #ecf1f2;
    --cipher-fill-hover: #e2e9eb;
    --cipher-line: #dfe6e8;
    --cipher-line-strong: #7c8d92;
    --cipher-text: #122024;
    --cipher-text-2: #46585d;
    --cipher-text-3: #566970;
    --cipher-accent-fill: var(--cipher-accent);
    --cipher-accent-hover: var(--cipher-accent);
    --cipher-on-accent: #fff;
    --cipher-accent-text: var(--cipher-accent);
    --cipher-accent-tint: #e5f3f7;
    --cipher-accent-line: #b6d3da;
    --cipher-on-signal: #2a1c00;
    --cipher-signal-tint: #fdf1dd;
    --cipher-signal-text: #674600;
    --cipher-danger: #b3261e;
    --cipher-danger-tint: #fdeeec;
    --cipher-danger-line: #eebbb5;
    --cipher-focus: var(--cipher-accent-text);
    --cipher-ink: rgb(10 34 40 / 0.1);
    --cipher-shadow-1: 0 1px 2px var(--cipher-ink);
    --cipher-shadow-2: 0 1px 3px var(--cipher-ink), 0 6px 20px var(--cipher-ink);
    --cipher-shadow-3: 0 2px 6px var(--cipher-ink), 0 18px 56px var(--cipher-ink), 0 18px 56px var(--cipher-ink);
  }
`;

/**
 * An accent of any lightness keeps contrast: text on it turns black or white, and text in it is pulled to a readable
 * lightness.
 */
const pairs = css`
  @supports (color: light-dark(red, oklch(from red l c h))) {
    :host,
    :root {
      --cipher-surface: light-dark(#fff, #12191c);
      --cipher-raised: light-dark(#fff, #1a2428);
      --cipher-fill: light-dark(#ecf1f2, #1f2a2e);
      --cipher-fill-hover: light-dark(#e2e9eb, #28353a);
      --cipher-line: light-dark(#dfe6e8, #263338);
      --cipher-line-strong: light-dark(#7c8d92, #6f8389);
      --cipher-text: light-dark(#122024, #e8eff0);
      --cipher-text-2: light-dark(#46585d, #adbbbf);
      --cipher-text-3: light-dark(#566970, #93a4a9);
      --cipher-accent-fill: light-dark(
        var(--cipher-accent),
        oklch(from var(--cipher-accent) clamp(0.46, l + 0.03, 0.66) c h)
      );
      --cipher-accent-hover: light-dark(
        oklch(from var(--cipher-accent) calc(l + clamp(-1, (l - 0.5636) * 99999, 1) * 0.05) c h),
        oklch(
          from var(--cipher-accent) calc(clamp(0.46, l + 0.03, 0.66) + clamp(-1, (l - 0.5336) * 99999, 1) * 0.05) c h
        )
      );
      --cipher-on-accent: light-dark(
        oklch(from var(--cipher-accent) clamp(0, (0.5636 - l) * 99999, 1) 0 h),
        oklch(from var(--cipher-accent) clamp(0, (0.5336 - l) * 99999, 1) 0 h)
      );
      --cipher-accent-text: light-dark(
        oklch(from var(--cipher-accent) min(l, 0.47) c h),
        oklch(from var(--cipher-accent) 0.81 min(c, 0.1) h)
      );
      --cipher-accent-tint: light-dark(
        oklch(from var(--cipher-accent) 0.955 calc(min(c, 0.12) * 0.22) h),
        oklch(from var(--cipher-accent) 0.275 calc(min(c, 0.12) * 0.5) h)
      );
      --cipher-accent-line: light-dark(
        oklch(from var(--cipher-accent) 0.84 calc(min(c, 0.12) * 0.5) h),
        oklch(from var(--cipher-accent) 0.42 calc(min(c, 0.12) * 0.7) h)
      );
      --cipher-on-signal: oklch(from var(--cipher-signal) 0.23 0.04 h);
      --cipher-signal-tint: light-dark(
        color-mix(in oklab, var(--cipher-signal) 20%, #fff),
        color-mix(in oklab, var(--cipher-signal) 17%, #12191c)
      );
      --cipher-signal-text: light-dark(
        oklch(from var(--cipher-signal) 0.42 0.09 h),
        oklch(from var(--cipher-signal) 0.86 0.1 h)
      );
      --cipher-danger: light-dark(#b3261e, #ff9d91);
      --cipher-danger-tint: light-dark(#fdeeec, #35191a);
      --cipher-danger-line: light-dark(#eebbb5, #6d322f);
      --cipher-ink: light-dark(rgb(10 34 40 / 0.1), rgb(0 0 0 / 0.42));
    }
  }
`;

const preferences = css`
  @media (prefers-reduced-motion: reduce) {
    :host,
    :root {
      --cipher-fast: 1ms;
      --cipher-base: 1ms;
      --cipher-slow: 1ms;
    }
  }
  @media (prefers-contrast: more) {
    :host,
    :root {
      --cipher-text-2: var(--cipher-text);
      --cipher-text-3: var(--cipher-text);
      --cipher-line: var(--cipher-line-strong);
    }
  }
`;

export const tokens = [fixed, light, pairs, preferences];
