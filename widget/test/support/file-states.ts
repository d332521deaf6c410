/** Files in a conversation: in the log, on their way, chosen, in the viewer, and the sheet that offers the camera. */
import type { UploadView } from '@cipherchat/core/view';
import type { CipherThread } from '../../src/ui/thread/cipher-thread.ts';
import { ClientOfVisitor, mine, NOW, OWNER, theirs } from './fake-owner.ts';

/** A picture of a bowl, near enough. */
export const pictureOf = async (width: number, height: number, type = 'image/jpeg'): Promise<Blob> => {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  if (context !== null) {
    for (const [colour, top] of [
      ['#d8c8b4', 0],
      ['#a2754e', 0.7],
      ['#3b6a78', 0.35],
    ] as const) {
      context.fillStyle = colour;
      context.fillRect(colour === '#3b6a78' ? width * 0.2 : 0, height * top, width, height);
    }
  }
  const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, 0.7));
  return drawn ?? new Blob();
};

const LONG_NAME = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenständer-Rechnung-2291.pdf';

const upload = (name: string, more: Partial<UploadView>): UploadView => ({
  id: name,
  name,
  mediaType: '',
  size: 18_300_000,
  thumbnail: undefined,
  dimensions: undefined,
  durationMs: undefined,
  caption: undefined,
  state: 'sending',
  trouble: undefined,
  share: 0.62,
  ...more,
});

export const withFiles = async (): Promise<ClientOfVisitor> => {
  const picture = await pictureOf(640, 480);
  const thumbnail = new Uint8Array(await (await pictureOf(160, 120)).arrayBuffer());
  const told = { mediaType: '', thumbnail: undefined, dimensions: undefined, durationMs: undefined, caption: '' };
  const bowl = mine('It was like this when I opened the box.', 'read', { file: true, sentAt: NOW - 300_000 });
  const label = theirs('return-label.pdf', { file: true, sentAt: NOW - 240_000 });
  const invoice = theirs(LONG_NAME, { file: true, sentAt: NOW - 230_000 });
  const later = theirs('', { file: true, sentAt: NOW - 220_000 });
  const next = theirs('', { file: true, sentAt: NOW - 210_000 });
  const client = new ClientOfVisitor([bowl, label, invoice, later, next]).set({ uploads: 3 });
  const described = { ...told, thumbnail, dimensions: [640, 480] as const, caption: bowl.text };
  client.files.described.set(bowl.id, { ...described, name: 'bowl.jpg', size: picture.size });
  client.files.described.set(label.id, { ...told, name: 'return-label.pdf', size: 84_000 });
  client.files.described.set(invoice.id, { ...told, name: LONG_NAME, size: 212_000 });
  client.files.described.set(next.id, { ...described, name: 'new-bowl.jpg', size: picture.size, caption: '' });
  client.files.stored.set(bowl.id, picture);
  client.files.stored.set(next.id, await pictureOf(400, 600));
  client.files.setUploads(OWNER, [
    upload('unboxing-from-the-side.mov', {}),
    upload('bowl-2.jpg', { thumbnail, size: 2_300_000, state: 'waiting', trouble: 'offline' }),
    upload('film.mov', { state: 'stopped', trouble: 'too-large', share: 0 }),
  ]);
  return client;
};

type Part = 'cipher-files' | 'cipher-log';
const rootOf = (thread: CipherThread, name: Part): ShadowRoot | null | undefined =>
  (name === 'cipher-files' ? thread : thread.renderRoot).querySelector(name)?.shadowRoot;

const until = async (holds: () => unknown): Promise<void> => {
  while (!holds()) await new Promise((resolve) => requestAnimationFrame(resolve));
};

/** The files of the log and those on their way at its end are drawn. */
export const filesDrawn = async (thread: CipherThread): Promise<void> => {
  const underWay = (): Element | null => thread.querySelector('cipher-uploads');
  await until(() => underWay()?.shadowRoot?.querySelectorAll('li').length === 3);
  const tiles = () => [...(rootOf(thread, 'cipher-log')?.querySelectorAll('cipher-file') ?? [])];
  await until(() => tiles().length === 5 && tiles().every((tile) => tile.shadowRoot?.querySelector('button, p')));
};

const drop = (thread: CipherThread, files: readonly File[], type = 'drop'): void => {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  thread.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
};

/** Two photos and a file lie in the tray. */
export const chosenFiles = async (thread: CipherThread): Promise<void> => {
  const photos = await Promise.all([pictureOf(900, 700), pictureOf(700, 900)]);
  drop(thread, [
    ...photos.map((photo, i) => new File([photo], `photo-${i + 1}.jpg`, { type: photo.type })),
    new File([new Uint8Array(212_000)], LONG_NAME, { type: 'application/pdf' }),
  ]);
  await until(() => rootOf(thread, 'cipher-files')?.querySelectorAll('.chosen li').length === 3);
};

export const heldOver = async (thread: CipherThread): Promise<void> => {
  const over = () => drop(thread, [new File(['x'], 'x')], 'dragover');
  over();
  await until(() => thread.querySelector('cipher-files'));
  over();
  await until(() => rootOf(thread, 'cipher-files')?.querySelector('.drop'));
};

export const lookedAt = async (thread: CipherThread): Promise<void> => {
  await filesDrawn(thread);
  const tile = rootOf(thread, 'cipher-log')?.querySelector('cipher-file');
  tile?.shadowRoot?.querySelector<HTMLElement>('.picture')?.click();
  const viewer = () => rootOf(thread, 'cipher-files')?.querySelector('cipher-viewer')?.shadowRoot;
  await until(() => viewer()?.querySelector<HTMLCanvasElement>('canvas:not([hidden])')?.width === 640);
};

/** As on a phone, or where the browser forgot the press. */
export const asked = async (thread: CipherThread): Promise<void> => {
  const composer = thread.renderRoot.querySelector('cipher-composer');
  await until(() => composer?.renderRoot.querySelector('.attach'));
  const real = window.matchMedia;
  window.matchMedia = (query) => (query.includes('coarse') ? ({ matches: true } as MediaQueryList) : real(query));
  composer?.renderRoot.querySelector<HTMLElement>('.attach')?.click();
  await until(() =>
    rootOf(thread, 'cipher-files')?.querySelector('cipher-attach')?.shadowRoot?.querySelector('[open]'),
  );
  window.matchMedia = real;
};
