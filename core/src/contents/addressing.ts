/** Who may send which kind to whom (PROTOCOL 7.3, 21): anything else is dropped, `not-allowed`. */
import { kindOf } from './registry.ts';

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

const inTeam = (side: Side): boolean => side !== 'visitor';

/**
 * For callers that know the sides. This version does not: it has no teams, and checks the length of `to` alone
 * (`allowsAddress`). A kind of a later version is always allowed, because this version does not know its rules.
 */
export const allowsRoute = (number: number, { to, sender, receiver, isOwn }: Route): boolean => {
  const kind = kindOf(number);
  if (kind === undefined) return true;
  if (!kind.to.some((length) => length === to)) return false;
  switch (kind.direction) {
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
