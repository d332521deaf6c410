/**
 * Draws the icons of the installed inbox from the mark, into public/icons. Run it when the mark changes: `npm run icons
 * -w @cipherchat/pwa`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/find-chromium.ts';

const OUT = fileURLToPath(new URL('../public/icons/', import.meta.url));
const PETROL = '#0b5c6b';
const MARK =
  '<path d="M7.5 2.5H10a5 5 0 0 1 5 5V10a5 5 0 0 1-5 5H4.5a2 2 0 0 1-2-2V7.5a5 5 0 0 1 5-5Z"/>' +
  '<path d="M14 9h2.5a5 5 0 0 1 5 5v5.5a2 2 0 0 1-2 2H14a5 5 0 0 1-5-5V14a5 5 0 0 1 5-5Z"/>' +
  '<path d="M14 9h1v1a5 5 0 0 1-5 5H9v-1a5 5 0 0 1 5-5Z" fill="currentColor"/>';

type Drawing = {
  readonly ink: string;
  readonly ground?: string;
  /** Corner of the ground, in hundredths. */ readonly corner: number;
  /** The mark's share of the side. */ readonly share: number;
};

/** On a square of 100. */
const draw = ({ ink, ground, corner, share }: Drawing): string => {
  const scale = (share * 100) / 24;
  const edge = (100 - share * 100) / 2;
  const plate = ground === undefined ? '' : `<rect width="100" height="100" rx="${corner}" fill="${ground}"/>`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">${plate}` +
    `<g transform="translate(${edge} ${edge}) scale(${scale})" color="${ink}" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round">${MARK}</g></svg>\n`
  );
};

/** A maskable icon may lose everything outside of the middle 80 %; Apple rounds the corners itself. */
const PICTURES: readonly (readonly [name: string, side: number, drawing: Drawing])[] = [
  ['icon-192', 192, { ink: '#fff', ground: PETROL, corner: 22, share: 0.64 }],
  ['icon-512', 512, { ink: '#fff', ground: PETROL, corner: 22, share: 0.64 }],
  ['maskable-192', 192, { ink: '#fff', ground: PETROL, corner: 0, share: 0.52 }],
  ['maskable-512', 512, { ink: '#fff', ground: PETROL, corner: 0, share: 0.52 }],
  ['monochrome-512', 512, { ink: '#000', corner: 0, share: 0.64 }],
  ['apple-touch-icon', 180, { ink: '#fff', ground: PETROL, corner: 0, share: 0.6 }],
];

mkdirSync(OUT, { recursive: true });
const tabIcon = draw({ ink: '#fff', ground: PETROL, corner: 22, share: 0.7 });
/** Something is unread. */
const DOT = '<circle cx="76" cy="24" r="22" fill="#f4b63f" stroke="#0b5c6b" stroke-width="6"/>';
writeFileSync(`${OUT}mark.svg`, tabIcon);
writeFileSync(`${OUT}mark-unread.svg`, tabIcon.replace('</svg>', `${DOT}</svg>`));
const browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_FLAGS] });
const page = await browser.newPage();
for (const [name, side, drawing] of PICTURES) {
  const source = `data:image/svg+xml;base64,${Buffer.from(draw(drawing)).toString('base64')}`;
  await page.setViewportSize({ width: side, height: side });
  await page.setContent(
    `<style>body{margin:0}img{display:block}</style><img src="${source}" width="${side}" height="${side}">`,
  );
  await page.screenshot({ path: `${OUT}${name}.png`, omitBackground: true });
}
await browser.close();
