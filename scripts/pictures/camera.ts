/** Takes pictures of pages and keeps them where the documentation shows them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';

const QUALITY = 0.9;

/** CSS pixels, as the mockups are drawn. */
export const DESKTOP = { width: 1280, height: 800 } as const;
export const PHONE = { width: 390, height: 844 } as const;

export type Shot = {
  readonly size?: typeof DESKTOP | typeof PHONE;
  readonly theme?: 'light' | 'dark';
};

export class Camera {
  readonly #folder: string;
  readonly #darkroom: Page;

  private constructor(folder: string, darkroom: Page) {
    this.#folder = folder;
    this.#darkroom = darkroom;
  }

  static async into(folder: string, browser: Browser): Promise<Camera> {
    mkdirSync(folder, { recursive: true });
    return new Camera(folder, await browser.newPage());
  }

  /** `NAME.webp`; `asPng` writes `NAME.png` too, for readers that know no WebP. */
  async take(page: Page, name: string, { size = DESKTOP, theme = 'light' }: Shot = {}, asPng = false): Promise<void> {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.evaluate(async () => {
      await document.fonts.ready;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    });
    const png = await page.screenshot({ caret: 'hide' });
    if (asPng) writeFileSync(join(this.#folder, `${name}.png`), png);
    writeFileSync(join(this.#folder, `${name}.webp`), await this.#asWebp(png));
    console.log(name);
  }

  /** A quarter of the size; the browser that took the picture can write it. */
  async #asWebp(png: Buffer): Promise<Buffer> {
    const url = await this.#darkroom.evaluate(
      async ([source, quality]) => {
        const picture = new Image();
        picture.src = `data:image/png;base64,${source}`;
        await picture.decode();
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [picture.naturalWidth, picture.naturalHeight];
        canvas.getContext('2d')?.drawImage(picture, 0, 0);
        return canvas.toDataURL('image/webp', quality);
      },
      [png.toString('base64'), QUALITY] as const,
    );
    return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
  }
}
