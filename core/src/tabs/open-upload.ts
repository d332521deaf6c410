/** A file on its way, as one tab knows it, and what it shows of it. */
import type { UploadTrouble, UploadView } from '../base/files.ts';
import { fileViewOf } from '../contents/forms/file-view.ts';
import type { UploadRecord } from '../rows/uploads.ts';

/** What this tab knows of a file on its way. */
export type OpenUpload = {
  record: UploadRecord;
  share: number;
  trouble: UploadTrouble | undefined;
  /** Its row was written. */
  isKept: boolean;
  readonly stop: AbortController;
  /** Ends a pause. */
  wake: () => void;
  /** The server has asked for the pause: only the user ends it early. */
  isAsked: boolean;
};

export const keyOf = (id: string): `upload:${string}` => `upload:${id}`;

const stateOf = ({ record, trouble }: OpenUpload): UploadView['state'] => {
  if (record.failure !== undefined) return 'stopped';
  if (!record.isSealed) return 'preparing';
  return trouble === undefined ? 'sending' : 'waiting';
};

export const viewOf = (id: string, open: OpenUpload): UploadView => {
  const { record, share, trouble } = open;
  return {
    ...fileViewOf(record.file),
    id,
    caption: record.caption,
    state: stateOf(open),
    trouble: record.failure ?? trouble,
    share,
  };
};
