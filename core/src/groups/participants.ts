/** Who takes part in a group, a team room or a team conversation (PROTOCOL 7.2, 21). */
import { compareBytes, equalBytes, groupRoleOf, type GroupEntryFields } from '@cipherchat/protocol';

type Membership = Pick<GroupEntryFields, 'members'>;

export type Room =
  /** A group, or the room in which a team is by itself. `entry`: the newest that is held of it. */
  | { readonly kind: 'members'; readonly entry: Membership }
  /** A visitor and the team of an owner. `entry`: of the roster; undefined: the owner is alone. */
  | {
      readonly kind: 'visitor';
      readonly owner: Uint8Array;
      readonly visitor: Uint8Array;
      readonly entry: Membership | undefined;
    };

/** The accounts that take part, ascending. */
export const participantsOf = (room: Room): readonly Uint8Array[] => {
  const members = (room.entry?.members ?? []).map(({ account }) => account);
  const all = room.kind === 'members' ? members : [...members, room.owner, room.visitor];
  const sorted = [...all].sort(compareBytes);
  return sorted.filter((account, i) => i === 0 || !equalBytes(account, sorted[i - 1] ?? account));
};

export const takesPart = (room: Room, account: Uint8Array): boolean =>
  (room.entry !== undefined && groupRoleOf(room.entry, account) > 0) ||
  (room.kind === 'visitor' && (equalBytes(room.owner, account) || equalBytes(room.visitor, account)));
