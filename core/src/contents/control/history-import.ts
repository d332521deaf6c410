/** Type 12: where the device that linked this one has put a part of the history (PROTOCOL 9.1). Read by `history/`. */
import { mapOf, optional, required, tuple, uint } from '../forms/form.ts';
import { fileReference, type FileReference } from '../forms/file-reference.ts';
import { EVERYWHERE, reservedKind } from '../kind.ts';

/** Messages in files before this one, in it, and after it (docs/protocol.md, deviations). */
export type HistoryPlace = readonly [before: number, count: number, left: number];

export type HistoryImport = { readonly file: FileReference; readonly place: HistoryPlace | undefined };

export const historyImportBody = mapOf<HistoryImport>({
  file: required(0, fileReference),
  place: optional(1, tuple<HistoryPlace>(uint(), uint(), uint())),
});

export const historyImport = reservedKind({
  number: 12,
  ordered: false,
  to: EVERYWHERE,
  outbox: 'drop',
});
