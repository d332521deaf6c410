/** A small picture of a file. Bytes that are no small picture show nothing. */
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { define } from '../define.ts';
import { decodePicture, drawOn } from './draw-picture.ts';

/** A thumbnail has 8,192 bytes at most; one of more pixels is a trap. */
const MOST_PIXELS = 1_000_000;
const LONGEST_SIDE = 640;

export class CipherThumbnail extends LitElement {
  static override properties = { bytes: { attribute: false }, ratio: { attribute: false } };
  static override styles = css`
    :host {
      display: block;
      overflow: hidden;
    }
    canvas {
      display: block;
      inline-size: 100%;
      block-size: 100%;
      object-fit: cover;
    }
  `;

  declare bytes: Uint8Array | undefined;
  /** Width by height: the picture has its place before it is drawn. Undefined: as the element around it says. */
  declare ratio: number | undefined;

  protected override updated(changed: PropertyValues<this>): void {
    // By property: a policy of the page forbids style attributes.
    if (this.ratio !== undefined) this.style.aspectRatio = String(this.ratio);
    if (changed.has('bytes')) void this.#draw(this.bytes);
  }

  protected override render(): TemplateResult {
    return html`<canvas width="0" height="0"></canvas>`;
  }

  async #draw(bytes: Uint8Array | undefined): Promise<void> {
    const data = new Blob(bytes === undefined ? [] : [bytes as Uint8Array<ArrayBuffer>]);
    const bitmap = await decodePicture(data, { most: LONGEST_SIDE, mostPixels: MOST_PIXELS });
    const canvas = this.renderRoot.querySelector('canvas');
    if (bitmap === undefined || canvas === null || bytes !== this.bytes) this.dispatchEvent(new Event('error'));
    else drawOn(canvas, bitmap);
  }
}

define('cipher-thumbnail', CipherThumbnail);
