/** Owners whose inbox makes backups, and what the server has of them. */
import type { BackupFacet } from '../../../src/facade/backup.ts';
import type { Passkeys } from '../../../src/base/passkeys.ts';
import type { Chat, Tab } from './chat.ts';

export const backupOf = ({ client }: Pick<Tab, 'client'>): BackupFacet => {
  if (client.backup === undefined) throw new Error('no backup');
  return client.backup;
};

export const newOwner = async (chat: Chat, name = 'Larch & Loam', passkeys?: Passkeys): Promise<Tab> => {
  const tab = await chat.open(chat.newPerson(), { backup: true, ...(passkeys && { passkeys }) });
  const created = tab.client.account.create({ name });
  await chat.clock.until(() => tab.client.state().phase === 'ready', { what: 'an identity' });
  await created;
  await tab.online();
  return tab;
};

export const storedBackup = (chat: Chat, address: string) =>
  [...chat.server.data.kept.backups.values()].find(({ account }) => account === address);

export const generationOf = (chat: Chat, address: string): number => storedBackup(chat, address)?.generation ?? 0;

/** Until the server has the backup that follows this. */
export const backedUp = async (
  chat: Chat,
  { address }: Pick<Tab, 'address'>,
  work: () => Promise<void> | undefined,
): Promise<void> => {
  const before = generationOf(chat, address);
  await work();
  await chat.clock.until(() => generationOf(chat, address) > before, { what: 'a backup' });
};

/** Gives the new code. */
export const withCode = async (chat: Chat, owner: Tab, options = { replace: false }): Promise<string> => {
  const code = (await backupOf(owner).drawCode()).join(' ');
  await backedUp(chat, owner, () => backupOf(owner).useCode(code, options));
  return code;
};
