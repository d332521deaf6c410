/**
 * Makes a chosen file ready on this device: pictures are drawn anew, which makes them smaller and leaves out place,
 * camera and everything else that is not the picture.
 */
import type { OutgoingFile } from '@cipherchat/core/view';
import { decodePicture } from './draw-picture.ts';

const LONGEST_SIDE = 2_048;
const MAX_THUMBNAIL_BYTES = 8_192;
/** From the best to what always fits. */
const THUMBNAILS = [
  [320, 0.6],
  [320, 0.4],
  [240, 0.4],
  [160, 0.3],
  [96, 0.2],
] as const;
/** Animated, so it is sent as it is. It has no place and no camera in it. */
const AS_IT_IS: ReadonlySet<string> = new Set(['image/gif']);

const encode = (canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob | undefined> =>
  new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), type, quality));

const canvasOf = (width: number, height: number, source: CanvasImageSource, back?: string): HTMLCanvasElement => {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  const context = canvas.getContext('2d');
  if (context === null) return canvas;
  if (back !== undefined) {
    context.fillStyle = back;
    context.fillRect(0, 0, width, height);
  }
  context.drawImage(source, 0, 0, width, height);
  return canvas;
};

/** Browsers that hide what a canvas shows give back noise: a picture drawn there would be lost. */
const isCanvasTrue = (): boolean => {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null) return false;
  context.fillStyle = '#204060';
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
  return red === 0x20 && green === 0x40 && blue === 0x60;
};

const thumbnailOf = async (canvas: HTMLCanvasElement): Promise<Uint8Array | undefined> => {
  const { width, height } = canvas;
  for (const [side, quality] of THUMBNAILS) {
    const scale = Math.min(1, side / Math.max(width, height));
    const [w, h] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
    const blob = await encode(canvasOf(w, h, canvas, '#fff'), 'image/jpeg', quality);
    if (blob !== undefined && blob.size <= MAX_THUMBNAIL_BYTES) return new Uint8Array(await blob.arrayBuffer());
  }
  return undefined;
};

export type PreparedFile = OutgoingFile & {
  /** A picture whose place and camera could not be taken out: this browser cannot draw it. */
  readonly mayTell: boolean;
  /** The picture as it was chosen, with place and camera, where `data` was drawn anew. */
  readonly original?: File;
};

const renamed = (name: string, type: string): string => {
  const ending = type === 'image/png' ? 'png' : 'jpg';
  return name.replace(/\.[^.]*$/u, '') + `.${ending}`;
};

const asItIs = (file: File, mayTell: boolean): PreparedFile => ({
  name: file.name,
  mediaType: file.type,
  data: file,
  mayTell,
});

export const prepareFile = async (file: File): Promise<PreparedFile> => {
  if (!file.type.startsWith('image/') || file.type === 'image/svg+xml') return asItIs(file, false);
  const isFixed = AS_IT_IS.has(file.type);
  const bitmap = isCanvasTrue() ? await decodePicture(file, { most: LONGEST_SIDE }) : undefined;
  if (bitmap === undefined) return asItIs(file, !isFixed);
  // Transparency is kept where there may be some.
  const type = file.type === 'image/png' ? 'image/png' : 'image/jpeg';
  const canvas = canvasOf(bitmap.width, bitmap.height, bitmap, type === 'image/png' ? undefined : '#fff');
  const dimensions = [bitmap.width, bitmap.height] as const;
  bitmap.close();
  const thumbnail = await thumbnailOf(canvas);
  if (isFixed) return { ...asItIs(file, false), thumbnail, dimensions };
  const data = await encode(canvas, type, 0.85);
  if (data === undefined) return asItIs(file, true);
  return {
    name: renamed(file.name, type),
    mediaType: type,
    data,
    thumbnail,
    dimensions,
    mayTell: false,
    original: file,
  };
};
