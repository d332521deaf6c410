/** What the client of an inbox has and that of a visitor has not: the list, its totals, and other devices. */
import { tellAvailability } from '../availability/tell-availability.ts';
import { BlockedMail } from '../engine/blocked-mail.ts';
import { OwnDevices } from '../own-devices/own-devices.ts';
import { reopenReceived } from '../own-devices/reopen.ts';
import { dropRejected } from '../engine/drop-rejected.ts';
import { takeFarewells } from '../leaving/take-farewell.ts';
import { takeMoves } from '../moving/take-moves.ts';
import { lookAtRosters, takeJoining } from '../teams/invitation.ts';
import { takeRoom } from '../team-room/take-room.ts';
import { keepUnreadTotal } from '../rows/unread-total.ts';
import { newConversationList } from '../views/conversation-list.ts';
import { noteAddedDevices } from '../verification/added-device.ts';
import { markBegun } from '../verification/believe.ts';
import { markForked } from '../verification/mark-forked.ts';
import type { Extras } from './client-parts.ts';

/** For one client. `isAttended`: the user can see the inbox. */
export const inboxExtras = (
  isAttended = (): boolean => false,
): { readonly [K in 'list' | 'finish' | 'guard']: NonNullable<Extras[K]> } => {
  const ownDevices = new OwnDevices();
  return {
    list: newConversationList(),
    guard: (receiver, parts) => new BlockedMail(receiver, parts),
    finish: async (copy, generation, services) => {
      if (services !== undefined) await reopenReceived(copy, services);
      if (services !== undefined) await takeMoves(copy, services);
      await ownDevices.finish(copy, services);
      await markBegun(copy);
      await markForked(copy, services?.identity.address);
      if (services !== undefined) await takeFarewells(copy, services);
      if (services !== undefined) await noteAddedDevices(copy, services.clock.now());
      if (services !== undefined) await tellAvailability(copy, services, isAttended);
      if (services !== undefined) await takeJoining(copy, services);
      if (services !== undefined) await lookAtRosters(copy, services);
      if (services !== undefined) await takeRoom(copy, services);
      await dropRejected(copy);
      // Last: it counts what the others have changed.
      await keepUnreadTotal(copy, generation);
    },
  };
};
