/**
 * Draws a picture from bytes that a stranger sent. Decoding for a canvas runs nothing that is in it, needs no URL, and
 * no policy of the page forbids it. How large it will be is read before it is decoded: a few bytes can stand for a
 * picture that fills the memory.
 */
import { disableTypes, imageSize, types } from 'image-size';

/** Formats without code and without references. */
const FORMATS: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
};
// The readers of some other formats never end on bytes that were made for that.
disableTypes(types.filter((type) => FORMATS[type] === undefined));

/** 64 megapixels: 256 MB while it is decoded. */
const MOST_PIXELS = 64_000_000;
const HEAD_BYTES = 262_144;
/** Of a JPEG, behind its metadata: there its size is, after a few tables. */
const FRAME_BYTES = 16_384;

/**
 * A JPEG without the segments of metadata before its tables. They may be long, and the reader of sizes takes time that
 * grows with the square of what it looks at.
 */
const withoutMetadata = (head: Uint8Array): Uint8Array => {
  let at = 2;
  while (head[at] === 0xff && ((head[at + 1] ?? 0) >> 4 === 0xe || head[at + 1] === 0xfe))
    at += 2 + ((head[at + 2] ?? 0) << 8) + (head[at + 3] ?? 0);
  const rest = head.subarray(at, at + FRAME_BYTES);
  const made = new Uint8Array(2 + rest.length);
  made.set(head.subarray(0, 2));
  made.set(rest, 2);
  return made;
};

export type Draw = { readonly most: number; readonly mostPixels?: number };

/** The type by what the bytes are, whatever the sender says. Undefined: no picture that is shown. */
const typeOf = (head: Uint8Array, mostPixels: number): string | undefined => {
  try {
    const isJpeg = head[0] === 0xff && head[1] === 0xd8;
    const { type = '', width, height } = imageSize(isJpeg ? withoutMetadata(head) : head);
    return width * height <= mostPixels ? FORMATS[type] : undefined;
  } catch {
    return undefined;
  }
};

/** Longest side `most` at most. Undefined where it is no picture, or one that this browser cannot show. */
export const decodePicture = async (
  data: Blob,
  { most, mostPixels = MOST_PIXELS }: Draw,
): Promise<ImageBitmap | undefined> => {
  const type = typeOf(new Uint8Array(await data.slice(0, HEAD_BYTES).arrayBuffer()), mostPixels);
  if (type === undefined) return undefined;
  try {
    const whole = await createImageBitmap(new Blob([data], { type }));
    const scale = Math.min(1, most / Math.max(whole.width, whole.height));
    if (scale === 1) return whole;
    const scaled = (side: number): number => Math.max(1, Math.round(side * scale));
    const size = { resizeWidth: scaled(whole.width), resizeHeight: scaled(whole.height) };
    const small = await createImageBitmap(whole, { ...size, resizeQuality: 'high' });
    whole.close();
    return small;
  } catch {
    return undefined;
  }
};

/** Puts the picture onto the canvas and frees it. */
export const drawOn = (canvas: HTMLCanvasElement, bitmap: ImageBitmap): void => {
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
};
