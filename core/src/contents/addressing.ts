/** Who may send which kind to whom (PROTOCOL 7.3, 21): anything else is dropped, `not-allowed`. */
import { kindOf, type KindNumber } from './registry.ts';

/** Who may send it to whom (PROTOCOL 7.3, 21). The team is the owner and the accounts on the owner's roster. */
type Direction = 'anybody' | 'own-devices' | 'visitor-to-team' | 'team-to-visitor' | 'within-team';

/** By the numbers of the kinds. */
const DIRECTIONS: Readonly<Record<KindNumber, Direction>> = {
  1: 'anybody',
  2: 'anybody',
  3: 'anybody',
  4: 'anybody',
  5: 'anybody',
  6: 'anybody',
  7: 'anybody',
  8: 'anybody',
  9: 'anybody',
  10: 'own-devices',
  11: 'anybody',
  12: 'own-devices',
  13: 'anybody',
  14: 'within-team',
  15: 'within-team',
  16: 'visitor-to-team',
  17: 'visitor-to-team',
  18: 'anybody',
  19: 'team-to-visitor',
  20: 'visitor-to-team',
  21: 'team-to-visitor',
  22: 'visitor-to-team',
  23: 'anybody',
  24: 'within-team',
};

/**
 * The owner is the account whose address the other side, the visitor, was given; the roster are the owner's colleagues.
 */
export type Side = 'owner' | 'roster' | 'visitor';

export type Route = {
  /** Length of `to` in bytes. */
  readonly to: number;
  readonly sender: Side;
  readonly receiver: Side;
  /** Sender and receiver are devices of one account. */
  readonly isOwn: boolean;
};

/** A note, or what else a team tells nobody else: in the team room alone (PROTOCOL 21.1). */
export const staysWithinTeam = (number: number): boolean =>
  kindOf(number) !== undefined && DIRECTIONS[number as KindNumber] === 'within-team';

const inTeam = (side: Side): boolean => side !== 'visitor';

/**
 * For callers that know the sides. This version does not: it has no teams, and checks the length of `to` alone
 * (`allowsAddress`). A kind of a later version is always allowed, because this version does not know its rules.
 */
export const allowsRoute = (number: number, { to, sender, receiver, isOwn }: Route): boolean => {
  const kind = kindOf(number);
  if (kind === undefined) return true;
  if (!kind.to.some((length) => length === to)) return false;
  switch (DIRECTIONS[kind.number as KindNumber]) {
    case 'anybody':
      return true;
    case 'own-devices':
      return isOwn;
    // The other devices of visitor and team get copies of what goes to the other side.
    case 'visitor-to-team':
      return sender === 'visitor';
    case 'team-to-visitor':
      return inTeam(sender);
    case 'within-team':
      return inTeam(sender) && inTeam(receiver);
  }
};
