/**
 * The safety number as a QR code, for the camera of the other side. Loaded when the number is looked at. Dark on light
 * in both themes: cameras expect that.
 */
import { encodeQR } from 'qr';
import { svg, type SVGTemplateResult } from 'lit';

/** Free fields around the code, which scanners need. */
const QUIET = 2;

const pathOf = (rows: readonly (readonly boolean[])[]): string =>
  rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${String(x)} ${String(y)}h1v1h-1z` : []))).join('');

export const safetyPicture = (text: string, label: string): SVGTemplateResult => {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET });
  const size = String(rows.length);
  return svg`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label=${label} shape-rendering="crispEdges">
    <rect width=${size} height=${size} fill="#fff" /><path d=${pathOf(rows)} fill="#000" stroke="none" />
  </svg>`;
};
