import { describe, expect, it } from 'vitest';
import { decodePicture } from './draw-picture.ts';

const ascii = (text: string): number[] => [...new TextEncoder().encode(text)];

const drawn = (type: string): Promise<Blob> => {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [40, 30];
  canvas.getContext('2d')?.fillRect(0, 0, 20, 30);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? expect.fail()), type));
};

const sizeOf = async (data: Blob): Promise<readonly number[] | undefined> => {
  const bitmap = await decodePicture(data, { most: 4_096 });
  return bitmap && [bitmap.width, bitmap.height];
};

describe('a picture of a stranger', () => {
  it.each(['image/jpeg', 'image/png', 'image/webp'])('is drawn from %s, whatever it is called', async (type) => {
    expect(await sizeOf(new Blob([await drawn(type)], { type: 'text/html' }))).toEqual([40, 30]);
  });

  it('is drawn behind long metadata', async () => {
    const jpeg = new Uint8Array(await (await drawn('image/jpeg')).arrayBuffer());
    const segment = new Uint8Array(2 + 0xff_ff).fill(0x20);
    segment.set([0xff, 0xe1, 0xff, 0xff]);
    const parts = [jpeg.subarray(0, 2), segment, segment, segment, jpeg.subarray(2)];
    expect(await sizeOf(new Blob(parts.map((part) => part.slice())))).toEqual([40, 30]);
  });

  // Made so that the reader of its format goes round in a circle.
  it.each([
    ['icns', [...ascii('icns'), 0xff, 0xff, 0xff, 0xff, ...ascii('ic07'), 0, 0, 0, 0]],
    ['heif', [0, 0, 0, 16, ...ascii('ftypmif1'), 0, 0, 0, 0, 0, 0, 1, 0, ...ascii('meta'), 0, 0, 0, 0, 0, 0, 0, 200]],
    ['jxl', [0, 0, 0, 12, ...ascii('JXL '), 13, 10, 0x87, 10, 0, 0, 0, 0, ...ascii('jxlp'), 0, 0, 0, 0]],
    ['jpeg of zeros', [0xff, 0xd8, ...new Array<number>(262_000).fill(0)]],
    ['jpeg with segments of no length', [0xff, 0xd8, ...new Array<number>(9_000).fill(0).flatMap(() => [0xff, 0xe0])]],
    ['svg', ascii('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>')],
    ['nothing', []],
  ])('is none where the bytes are those of a hostile %s', async (_, bytes) => {
    expect(await sizeOf(new Blob([new Uint8Array(bytes)]))).toBeUndefined();
  });
});
