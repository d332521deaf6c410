/** What the page of the team shows, read from the client. */
import {
  conversationWith,
  type ChatClient,
  type JoinedTeam,
  type Team,
  type TeamFault,
  type TeamInvitation,
} from '@cipherchat/core';

export type Shown = {
  readonly own: Team | undefined;
  readonly members: readonly string[];
  readonly invitations: readonly TeamInvitation[];
  readonly joined: readonly JoinedTeam[];
  /** Devices that sent something of the team past the team. */
  readonly faults: readonly TeamFault[];
  /** As these accounts call themselves. */
  readonly names: ReadonlyMap<string, string>;
};

const nameOf = async (client: ChatClient, address: string): Promise<readonly [string, string]> => {
  const view = await client.conversations.get(conversationWith(address));
  return [address, view?.name ?? ''];
};

/** Undefined for a client without teams. */
export const readTeam = async (client: ChatClient): Promise<Shown | undefined> => {
  if (client.team === undefined) return undefined;
  const [own, invitations, joined] = await Promise.all([
    client.team.own(),
    client.team.invitations(),
    client.team.joined(),
  ]);
  const faults = (await client.teamRoom?.faults()) ?? [];
  const members = own?.members ?? [];
  const accounts = [...members, ...faults.map(({ account }) => account), ...joined.map(({ owner }) => owner)];
  const names = new Map(await Promise.all(accounts.map((address) => nameOf(client, address))));
  return { own, members, invitations, joined, faults, names };
};
