/** The facets that only an inbox has, put together for one tab. */
import type { LinkDirectory } from '../transport/port.ts';
import type { InboxFacets, TabDevicesParts } from './client-parts.ts';
import { tabContacts } from './tab-contacts.ts';
import { tabDevices } from './tab-devices.ts';
import { tabExport } from './tab-export.ts';
import { tabHours } from './tab-hours.ts';
import { tabReplies } from './tab-replies.ts';
import { tabSearch } from './tab-search.ts';
import { tabTeam } from './tab-team.ts';
import { tabTeamRoom } from './tab-team-room.ts';
import { tabVerification } from './tab-verification.ts';
import { tabVisitors } from './tab-visitors.ts';

/** `linksOf`: the way to the rendezvous of a server, by its origin. */
export const inboxFacets =
  (linksOf: (origin: string) => LinkDirectory) =>
  (parts: TabDevicesParts): InboxFacets => ({
    devices: tabDevices(linksOf)(parts),
    verification: tabVerification(parts),
    contacts: tabContacts(parts),
    search: tabSearch(parts),
    replies: tabReplies(parts),
    export: tabExport(parts),
    hours: tabHours(parts),
    visitors: tabVisitors(parts),
    team: tabTeam(parts),
    teamRoom: tabTeamRoom(parts),
  });
