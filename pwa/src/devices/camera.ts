/** Reads QR codes from the camera. The picture stays in this tab. The decoder is loaded when it is needed. */

/** Pictures in a second. More only warm the device. */
const EVERY_MS = 150;
/** Longer side of what is decoded: enough for a code that fills a third of the picture. */
const MOST_PIXELS = 800;

export const hasCamera = async (): Promise<boolean> => {
  try {
    const devices = await navigator.mediaDevices.enumerateDevices();
    return devices.some(({ kind }) => kind === 'videoinput');
  } catch {
    return false;
  }
};

/** The text of a QR code in the picture; undefined if there is none. */
export const readQr = async (picture: ImageData): Promise<string | undefined> => {
  const { decodeQR } = await import('qr/decode.js');
  try {
    return decodeQR(picture);
  } catch {
    return undefined;
  }
};

const pictureOf = (video: HTMLVideoElement, canvas: HTMLCanvasElement): ImageData | undefined => {
  const { videoWidth, videoHeight } = video;
  const scale = Math.min(1, MOST_PIXELS / Math.max(videoWidth, videoHeight, 1));
  [canvas.width, canvas.height] = [Math.round(videoWidth * scale), Math.round(videoHeight * scale)];
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null || canvas.width === 0) return undefined;
  context.drawImage(video, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
};

/**
 * Shows the camera in `video` until a QR code is in the picture, and resolves with its text. Undefined: stopped.
 * Rejects where there is no camera, or the user does not allow it.
 */
export const scanQr = async (video: HTMLVideoElement, stop: AbortSignal): Promise<string | undefined> => {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  const end = (): void => {
    for (const track of stream.getTracks()) track.stop();
  };
  try {
    video.srcObject = stream;
    await video.play();
    const canvas = document.createElement('canvas');
    while (!stop.aborted) {
      const picture = pictureOf(video, canvas);
      const text = picture && (await readQr(picture));
      if (text !== undefined) return text;
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    }
    return undefined;
  } finally {
    end();
    video.srcObject = null;
  }
};
