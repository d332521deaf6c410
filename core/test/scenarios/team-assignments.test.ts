/** Who of a team has a conversation, with the services of the real server (PROTOCOL 21.2). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOUR_MS } from '@cipherchat/protocol';
import type { ConversationId } from '../../src/view.ts';
import { Chat, type Inbox, type Tab } from './support/chat.ts';
import { allKnow, asColleague, assignedIn, changeTeam, joinTeam, roomOf, visit } from './support/team-people.ts';

let chat: Chat;
let owner: Inbox;
let anna: Inbox;
let visitor: Tab;
/** As owner and colleague call the conversation with the visitor. */
let owners: ConversationId;
let colleagues: ConversationId;
let both: readonly (readonly [Tab, ConversationId])[];

beforeEach(async () => {
  chat = new Chat();
  chat.excuse('the promises are held against conversations of two', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6');
  [owner, anna] = [await chat.inbox('Shop'), await chat.inbox('Anna')];
  await joinTeam(chat, owner, anna);
  visitor = await visit(chat, owner);
  await visitor.client.messages.send(owner.address, 'hello');
  await owner.shows(visitor.address, 'hello');
  await anna.shows(asColleague(owner, visitor), 'hello');
  [owners, colleagues] = [visitor.address, asColleague(owner, visitor)];
  both = [
    [owner, owners],
    [anna, colleagues],
  ];
});
afterEach(() => chat.close());

const linesOf = async (tab: Tab, id: ConversationId): Promise<readonly string[]> =>
  (await roomOf(tab).notes(id)).map(({ author, assigned, status }) => {
    const nameOf = (account: string | undefined): string =>
      account === owner.address ? 'owner' : account === anna.address ? 'anna' : String(account);
    return `${nameOf(author)} to ${nameOf(assigned?.to)}${status === undefined ? '' : ` ${status}`}`;
  });

describe('a conversation', () => {
  it('is taken over and given to somebody else, and all who answer know it, with a line in its place', async () => {
    const before = visitor.wire.log.length;
    expect(await roomOf(owner).assignment(owners)).toEqual({
      to: undefined,
      isMine: false,
      team: [owner.address, anna.address],
    });
    await roomOf(anna).assign(colleagues, anna.address);
    await allKnow(chat, both, anna);
    expect([await roomOf(owner).assignment(owners), await roomOf(anna).assignment(colleagues)]).toMatchObject([
      { isMine: false },
      { isMine: true },
    ]);
    await chat.clock.advance(1_000);
    await roomOf(owner).assign(owners, owner.address);
    await allKnow(chat, both, owner);
    await chat.clock.advance(1_000);
    await roomOf(anna).assign(colleagues, undefined);
    await allKnow(chat, both, undefined);
    await chat.clock.advance(1_000);
    expect(await linesOf(owner, owners)).toEqual(['anna to anna', 'owner to owner sent', 'anna to undefined']);
    expect(await linesOf(anna, colleagues)).toEqual(['anna to anna sent', 'owner to owner', 'anna to undefined sent']);
    expect((await roomOf(anna).notes(colleagues)).map(({ order }) => order)).toEqual(
      (await roomOf(owner).notes(owners)).map(({ order }) => order),
    );
    // The visitor's client has got nothing, and asked for nothing.
    expect(visitor.wire.log.length).toBe(before);
    expect((await visitor.items(owner.address)).map(({ kind }) => kind)).toEqual(['text']);
    // An export says what people wrote.
    const said: string[] = [];
    for await (const { kind } of owner.client.export?.records(owners) ?? []) said.push(kind);
    expect(said).toEqual(['conversation', 'message']);
  });

  it('that is assigned like that already stays as it is, and nothing is sent', async () => {
    await roomOf(anna).assign(colleagues, anna.address);
    await allKnow(chat, both, anna);
    await roomOf(owner).assign(owners, anna.address);
    await chat.clock.advance(1_000);
    expect(await linesOf(owner, owners)).toEqual(['anna to anna']);
  });

  it('that two take over at once has the later one, on every device', async () => {
    const jonas = await chat.inbox('Jonas');
    await joinTeam(chat, owner, jonas);
    for (const { wire } of [anna, jonas]) wire.cut();
    await roomOf(jonas).assign(colleagues, jonas.address);
    await chat.clock.advance(5_000);
    await roomOf(anna).assign(colleagues, anna.address);
    await allKnow(chat, [[anna, colleagues]], anna);
    await allKnow(chat, [[jonas, colleagues]], jonas);
    // The one that counts arrives first.
    anna.wire.restore();
    await allKnow(chat, both, anna);
    jonas.wire.restore();
    await allKnow(chat, [...both, [jonas, colleagues]], anna);
    await chat.clock.advance(HOUR_MS);
    await allKnow(chat, [...both, [jonas, colleagues]], anna);
    expect(await linesOf(owner, owners)).toHaveLength(2);
  });

  it('of somebody who has left the team is with nobody, and again with who comes back', async () => {
    const jonas = await chat.inbox('Jonas');
    await joinTeam(chat, owner, jonas);
    await roomOf(owner).assign(owners, anna.address);
    await allKnow(chat, [...both, [jonas, colleagues]], anna);
    await changeTeam(chat, owner, [jonas]);
    // What is written now carries the new roster to the colleague who is left.
    await roomOf(owner).write(owners, 'without Anna');
    await allKnow(
      chat,
      [
        [owner, owners],
        [jonas, colleagues],
      ],
      undefined,
    );
    await expect(roomOf(owner).assign(owners, anna.address)).rejects.toMatchObject({ code: 'not-an-address' });
    // Whoever was removed is not told who has it now.
    await roomOf(owner).assign(owners, jonas.address);
    await allKnow(chat, [[jonas, colleagues]], jonas);
    await chat.clock.advance(HOUR_MS);
    expect((await roomOf(anna).notes(colleagues)).map(({ assigned }) => assigned?.to)).toEqual([anna.address]);
    await changeTeam(chat, owner, [anna, jonas]);
    await roomOf(owner).assign(owners, anna.address);
    await allKnow(chat, both, anna);
  });

  it('takes what was settled about it along when it is deleted', async () => {
    await roomOf(owner).assign(owners, anna.address);
    await allKnow(chat, both, anna);
    await owner.client.verification?.answerRequest(owners, 'delete');
    await chat.clock.until(async () => (await assignedIn(owner, owners)) === undefined, { what: 'nobody has it' });
    const rows = owner.person.profile.list('conversations', { group: 'assignments' });
    expect(rows).toEqual([]);
    expect(await roomOf(owner).notes(owners)).toEqual([]);
    expect(await assignedIn(anna, colleagues)).toBe(anna.address);
  });
});

it('waits for a connection, and is not lost with the tab', async () => {
  anna.wire.cut();
  await roomOf(anna).assign(colleagues, anna.address);
  await allKnow(chat, [[anna, colleagues]], anna);
  await anna.client.close();
  const again = await chat.open(anna.person, { kind: 'app' });
  await allKnow(chat, [[owner, owners]], anna);
  await chat.clock.until(async () => (await roomOf(again).notes(colleagues))[0]?.status === 'sent', { what: 'sent' });
});

it('conversations without a team belong to nobody', async () => {
  expect([...(await roomOf(anna).assignments()).keys()]).toEqual([colleagues]);
  expect([...(await roomOf(owner).assignments()).keys()]).toEqual([owners]);
  await expect(roomOf(anna).assign(owner.address, anna.address)).rejects.toMatchObject({ code: 'not-an-address' });
  await expect(roomOf(owner).assign(owners, visitor.address)).rejects.toMatchObject({ code: 'not-an-address' });
  const alone = await chat.inbox('Alone');
  expect((await roomOf(alone).assignments()).size).toBe(0);
});
