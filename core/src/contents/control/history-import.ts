/** Type 12: where the device that linked this one has put the history (PROTOCOL 9.1). Reserved: ignored. */
import { mapOf, required } from '../forms/form.ts';
import { fileReference, type FileReference } from '../forms/file-reference.ts';
import { EVERYWHERE, reservedKind } from '../kind.ts';

export type HistoryImport = { readonly file: FileReference };

export const historyImportBody = mapOf<HistoryImport>({ file: required(0, fileReference) });

export const historyImport = reservedKind({
  number: 12,
  ordered: false,
  to: EVERYWHERE,
  outbox: 'drop',
});
