/** The pictures that stand in the log with the one that a reader looks at, from the oldest on. */
import type { LookEvent, Picture } from './fetch-event.ts';

export const picturesAround = (event: LookEvent): { readonly pictures: readonly Picture[]; readonly at: number } => {
  const [pressed] = event.composedPath();
  const log = pressed instanceof HTMLElement ? pressed.getRootNode() : undefined;
  const files = log instanceof ShadowRoot ? [...log.querySelectorAll('cipher-file')] : [];
  const pictures = files.flatMap(({ picture }) => picture ?? []);
  const at = pictures.findIndex(({ id }) => id === event.picture.id);
  return at < 0 ? { pictures: [event.picture], at: 0 } : { pictures, at };
};
