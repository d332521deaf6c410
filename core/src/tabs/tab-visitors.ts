/** What the pages of visitors told, in one tab. A widget has none of it, so it does not carry this file. */
import type { VisitorsFacet } from '../facade/visitors.ts';
import { readVisitor, readVisitors } from '../views/visitors.ts';
import type { TabDevicesParts } from './client-parts.ts';

export const tabVisitors = ({ store }: Pick<TabDevicesParts, 'store'>): VisitorsFacet => ({
  all: () => store.use(readVisitors),
  of: (conversation) => store.use((opened) => readVisitor(opened, conversation)),
});
