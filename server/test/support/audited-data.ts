/** Data for the audit, stored by a real server, in every table. */
import { randomBytes } from 'node:crypto';
import { acceptHeader, AccountId, DAY_MS, toBase64Url } from '@cipherchat/protocol';
import { invitationHash } from '../../src/auth/invitations.ts';
import type { OwnerStore } from '../../src/storage/owner-record.ts';
import { initialMessage, TestAccount } from './account.ts';
import { call, Person, sendTo, type Answer } from './person.ts';
import { Subscriber } from './push-service.ts';
import { newId, signErasure } from './signing.ts';
import { backupBody } from './test-backup.ts';
import { rosterBody, rosterOf } from './test-roster.ts';
import type { RunningServer } from './start-server.ts';

/** A text that no server should hold, in the ways in which one would meet it. */
export const PLANTED: readonly string[] = [
  'Can you set the blue jar aside for me until Saturday?',
  'Könnten Sie mir bitte den blauen Krug zurücklegen?',
  'Не могли бы вы отложить для меня синий кувшин?',
].flatMap((text) => [text, Buffer.from(text).toString('hex'), Buffer.from(text).toString('base64url')]);

const isDone = (answer: { readonly status?: number; readonly ok?: unknown }): void => {
  if (answer.status !== 200 && answer.ok !== true) throw new Error(`refused: ${JSON.stringify(answer)}`);
};

/** Settings of a server that `fillServer` can fill. With MongoDB it needs the key as well. */
export const AUDITED = { REGISTRATION: 'invitation', PUSH_CONTACT: 'mailto:admin@chat.example' } as const;
export const VAPID_PRIVATE_KEY = 'q1yTfUFbWVkRSZOUFX1hWl3lOPPDhdRQ0Z1QvHoJwSU';

/**
 * For a server that takes new inboxes by invitation. Mail that waits and mail that was delivered, a prekey that was
 * handed out, a device that was removed, an account that is switched off and one that has ended, a link under way, a
 * device that is rung, a roster of two entries, a whole file and one that is coming in.
 */
export const fillServer = async (server: RunningServer, owners: OwnerStore): Promise<void> => {
  const codes = ['a', 'b', 'c'].map((letter) => letter.repeat(26));
  const [createdAt, expiresAt] = [server.now(), server.now() + DAY_MS];
  await owners.invite(codes.map((code) => ({ hash: invitationHash(code), createdAt, expiresAt })));
  const [alice, bob] = [await Person.registered(server, 1, codes[0]), await Person.registered(server, 1, codes[1])];
  for (const person of [alice, bob]) await person.connect();
  await owners.switchOff(new TestAccount(server.now).address, server.now());
  for (let i = 0; i < 3; i += 1) isDone(await alice.request('envelope:send', sendTo([bob])));
  const first = initialMessage(AccountId.toBytes(alice.account.address), alice.device.id);
  const receivers = [{ ...bob.principal, message: first }];
  isDone(await alice.request('envelope:send', sendTo([bob], { receivers })));
  const told = sendTo([bob]);
  isDone(await alice.request('envelope:send', told));
  isDone(await bob.request('mailbox:acknowledge', { envelopes: [told.id] }));
  isDone(await bob.request('mailbox:pull', { after: 0, limit: 2 }));
  const { address } = bob.account;
  const bundle = `${server.url}/v1/accounts/${address}/devices/${bob.device.id}/bundle`;
  const accept = acceptHeader({ attempt: newId() });
  isDone(await call(bundle, 'POST', { body: {}, token: alice.token, headers: { accept } }));
  const second = bob.account.addDevice();
  for (const list of [bob.account.sign(), bob.account.signRemovalOf(second)]) {
    isDone(await bob.post(`/v1/accounts/${address}/lists`, { list: toBase64Url(list) }));
  }
  const link = newId();
  isDone(await alice.post('/v1/links', { id: link }));
  const blob = toBase64Url(Buffer.concat([Buffer.from([1, 1, 0x52]), randomBytes(64)]));
  isDone(await call(`${server.url}/v1/links/${link}/0`, 'PUT', { body: { blob } }));
  const subscription = new Subscriber().body(`https://push.example/send/${newId()}`);
  isDone(await call(`${server.url}/v1/push`, 'PUT', { body: subscription, token: alice.token }));
  const backup = alice.account.backup();
  isDone(await alice.post('/v1/backup/records', { records: backup.records.map(toBase64Url) }));
  isDone(await alice.post('/v1/backup', backupBody(backup)));
  const roster = rosterOf(alice.account);
  for (const entry of [roster, rosterOf(alice.account, roster)]) {
    isDone(await alice.post(`/v1/accounts/${alice.account.address}/roster`, rosterBody(entry)));
  }
  const file = Buffer.concat([Buffer.from([1, 1, 0x41, 18]), randomBytes(1_104)]);
  const upload = (from: number, to: number): Promise<Answer> =>
    call(`${server.url}/v1/blobs/${newId()}?from=${from}&size=${file.length}`, 'PUT', {
      body: file.subarray(from, to),
      token: alice.token,
      headers: { 'content-type': 'application/octet-stream' },
    });
  isDone(await upload(0, file.length));
  isDone(await upload(0, 500));
  const carol = await Person.registered(server, 1, codes[2]);
  await carol.connect();
  isDone(await carol.request('envelope:send', sendTo([bob])));
  const news = sendTo([carol]);
  isDone(await bob.request('envelope:send', news));
  isDone(await carol.request('mailbox:acknowledge', { envelopes: [news.id] }));
  const erasure = toBase64Url(signErasure(carol.account.key, { issued: server.now() }));
  isDone(await call(`${server.url}/v1/accounts/${carol.account.address}`, 'DELETE', { body: { erasure } }));
  for (const person of [alice, bob, carol]) person.leave();
};
