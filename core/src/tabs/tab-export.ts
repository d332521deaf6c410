/** The export, in one tab. A widget has none of it, so it does not carry this file. */
import type { ExportFacet } from '../facade/export.ts';
import { readExport } from '../views/export-records.ts';
import type { TabDevicesParts } from './client-parts.ts';

export const tabExport = ({ store, state }: TabDevicesParts): ExportFacet => ({
  records: (conversation) => readExport((work) => store.use(work), conversation, state.view().address),
});
