import { describe, expect, test } from 'vitest';
import { decodePicture } from './draw-picture.ts';
import { prepareFile } from './prepare-file.ts';
import { shownName } from './save-file.ts';

const MARKER = 'Place-of-the-camera';

const pictureOf = async (width: number, height: number, type: string): Promise<Blob> => {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  const context = canvas.getContext('2d');
  for (let x = 0; x < width; x += 16) {
    if (context === null) continue;
    context.fillStyle = `hsl(${x % 360} 60% 50%)`;
    context.fillRect(x, 0, 16, height);
  }
  return await new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)), type, 0.9),
  );
};

/** As a camera writes it: with a segment of its own behind the first two bytes. */
const withPlace = async (jpeg: Blob): Promise<Blob> => {
  const text = new TextEncoder().encode(`Exif\0\0${MARKER}`);
  return new Blob([jpeg.slice(0, 2), Uint8Array.of(0xff, 0xe1, 0, text.length + 2), text, jpeg.slice(2)]);
};

const textOf = async (data: Blob): Promise<string> => new TextDecoder('latin1').decode(await data.arrayBuffer());
const fileOf = (data: Blob, name: string, type: string): File => new File([data], name, { type });

describe('a chosen file', () => {
  test('that is a photo becomes smaller, loses its place, and gets a picture for the message', async () => {
    const data = await withPlace(await pictureOf(3_000, 1_500, 'image/jpeg'));
    expect(await textOf(data)).toContain(MARKER);
    const prepared = await prepareFile(fileOf(data, 'IMG_1.JPEG', 'image/jpeg'));
    expect(prepared).toMatchObject({ name: 'IMG_1.jpg', mediaType: 'image/jpeg', dimensions: [2_048, 1_024] });
    expect(prepared.mayTell).toBe(false);
    expect(await textOf(prepared.data)).not.toMatch(/Exif|Place/u);
    expect(prepared.thumbnail?.length).toBeLessThanOrEqual(8_192);
    const drawn = await decodePicture(new Blob([prepared.thumbnail as Uint8Array<ArrayBuffer>]), { most: 999 });
    expect([drawn?.width, drawn?.height]).toEqual([320, 160]);
  });

  test('that is a small picture keeps its size, and its transparency', async () => {
    const prepared = await prepareFile(fileOf(await pictureOf(40, 30, 'image/png'), 'a.png', 'image/png'));
    expect(prepared).toMatchObject({ name: 'a.png', mediaType: 'image/png', dimensions: [40, 30] });
  });

  test.each([
    ['a page', 'text/html', false],
    ['a drawing with script', 'image/svg+xml', false],
    ['a picture that this browser cannot draw', 'image/heic', true],
  ])('that is %s goes as it is', async (_, type, mayTell) => {
    const data = new Blob(['<svg onload="alert(1)"/>']);
    const prepared = await prepareFile(fileOf(data, 'x', type));
    expect([prepared.mayTell, prepared.thumbnail, await textOf(prepared.data)]).toEqual([
      mayTell,
      undefined,
      await textOf(data),
    ]);
  });
});

describe('bytes of a stranger', () => {
  test('are drawn only where they are a picture without code, of a size that fits', async () => {
    const picture = await pictureOf(300, 200, 'image/png');
    expect(await decodePicture(picture, { most: 100 })).toMatchObject({ width: 100, height: 67 });
    expect(await decodePicture(picture, { most: 100, mostPixels: 59_999 })).toBeUndefined();
    for (const text of ['', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', '<html>', 'GIF89a'])
      expect(await decodePicture(new Blob([text]), { most: 100 })).toBeUndefined();
    expect(await decodePicture(picture.slice(0, 60), { most: 100 })).toBeUndefined();
  });

  test('cannot turn a name around', () => {
    expect(shownName('invoice\u202egnp.exe\u0000')).toBe('invoicegnp.exe');
  });
});
