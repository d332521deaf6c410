/** A file as a screen sees it. */
import type { FileView } from '../../base/view.ts';
import type { FileReference } from './file-reference.ts';

/** Not where it lies, and not its key. */
export const fileViewOf = ({ name, mediaType, size, thumbnail, dimensions, durationMs }: FileReference): FileView => ({
  name,
  mediaType,
  size,
  thumbnail,
  dimensions,
  durationMs,
});
