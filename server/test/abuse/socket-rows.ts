/** E. Frames, packets and events of Socket.IO. */
import { message } from '../support/account.ts';
import { sendTo } from '../support/person.ts';
import type { RawSocket } from '../support/raw-socket.ts';
import { newId } from '../support/signing.ts';
import { crowd, each, rest, weighed, type AbuseRow } from './abuse-row.ts';
import { acknowledged, type Outcome } from './outcome.ts';
import type { Stage } from './stage.ts';

const PULL = '427["mailbox:pull",{"after":0,"limit":1}]';
const SOCKET_PATH = '/socket.io/?EIO=4&transport=websocket';

/** `closed` with its code where the websocket itself says one; the code of a refusal; `ok`. */
const outcomeOf = (socket: RawSocket): Outcome => {
  if (socket.closeCode > 0 && socket.closeCode !== 1005) return `closed ${socket.closeCode}`;
  if (socket.isOver) return 'closed';
  return /43[0-9]+\[.*"code":"([a-z-]+)"/u.exec(socket.received)?.[1] ?? 'ok';
};
const isAnswered = (socket: RawSocket): boolean => socket.isOver || socket.received.includes('437[');

/** On a connection of its own, then an honest request, whose answer or whose failing is awaited. */
const afterSaying = async (stage: Stage, say: (socket: RawSocket) => void): Promise<Outcome> => {
  const socket = await stage.admitted();
  say(socket);
  socket.frame(PULL);
  await socket.until(isAnswered);
  const outcome = outcomeOf(socket);
  socket.end();
  return outcome;
};
const saying = (stage: Stage, packets: readonly string[]): Promise<Outcome[]> =>
  each(packets, (packet) => afterSaying(stage, (socket) => socket.frame(packet)));

const packetRows: readonly AbuseRow[] = [
  {
    number: 'E63',
    input:
      'event names that are objects, lists, numbers, or reserved: connect, disconnect, newListener; error; no name',
    answer: ['closed', 'malformed'],
    remark:
      'Names that Socket.IO keeps for itself and what is no name end the connection; any other unknown name is answered.',
    play: async (stage) => {
      const objects = ['[{"toString":"x"},{}]', '[["a"],{}]', '[null,{}]', '[]', '{}', '[true]'];
      const reserved = ['connect', 'connect_error', 'disconnect', 'disconnecting', 'newListener', 'removeListener'];
      const packets = [...objects, ...reserved.map((name) => `["${name}",{}]`)].map((content) => `42${content}`);
      const others = ['error', '__proto__', 'toString', 'onevent', '', '1'];
      return [...(await saying(stage, packets)), ...(await each(others, (name) => stage.say(name, {})))];
    },
  },
  {
    number: 'E64',
    input: 'placeholders of binary packets that point elsewhere: "__proto__", 99, -1, 0.5, an object; one that fits',
    answer: ['closed'],
    play: (stage) => {
      const places = ['"__proto__"', '99', '-1', '0.5', '{}', '"0"', '0'];
      return each(places, async (place) => {
        const socket = await stage.admitted();
        socket.frame(`451-7["mailbox:pull",{"_placeholder":true,"num":${place}}]`);
        socket.frame(Uint8Array.of(1, 2, 3), 0x82);
        await socket.until(isAnswered);
        return outcomeOf(socket);
      });
    },
  },
  {
    number: 'E65',
    input:
      'binary packets that announce 11, a thousand, a billion, -1, 1e9 attachments; attachments that never come, or that belong to nothing',
    answer: ['closed', 'no growth'],
    play: async (stage) => {
      const announced = ['11', '1000', '1000000000', '99999999999999999999', '-1', '1e9', 'x', ''];
      const packets = announced.map((count) => `45${count}-7["mailbox:pull",{"_placeholder":true,"num":0}]`);
      return weighed(stage, async () => [
        ...(await saying(stage, packets)),
        await afterSaying(stage, (socket) => socket.frame('451-7["mailbox:pull",{"_placeholder":true,"num":0}]')),
        await afterSaying(stage, (socket) => socket.frame(Uint8Array.of(1, 2, 3), 0x82)),
      ]);
    },
  },
  {
    number: 'E66',
    input: 'messages that never end, in 20,000 fragments: of text and of bytes, without content and with a byte each',
    answer: ['closed 1008', 'no growth'],
    remark: 'The connection ends after 16,384 fragments of one message: a million would not come so far.',
    play: (stage) => {
      const [empty, short] = [Uint8Array.of(0, 0x80, 0, 0, 0, 0), Uint8Array.of(0, 0x81, 0, 0, 0, 0, 0x61)];
      const tries = [0x01, 0x02].flatMap((begin) => [empty, short].map((fragment) => [begin, fragment] as const));
      return weighed(stage, () =>
        each(tries, async ([begin, fragment]) => {
          const socket = await stage.admitted();
          socket.frame('', begin);
          socket.write(Buffer.concat(Array.from({ length: 20_000 }, () => fragment)));
          await socket.until(({ isOver }) => isOver);
          return outcomeOf(socket);
        }),
      );
    },
  },
  {
    number: 'E67',
    input:
      'reserved bits and opcodes, unmasked frames, control frames that are long or in pieces, a continuation of nothing, text that is not UTF-8, a frame over the limit',
    answer: ['closed 1002', 'closed 1007', 'closed 1009'],
    play: (stage) => {
      const frames: readonly ((socket: RawSocket) => void)[] = [
        (socket) => socket.frame('2', 0xc1),
        (socket) => socket.frame('2', 0xa1),
        (socket) => socket.frame('2', 0x91),
        (socket) => socket.frame('2', 0x83),
        (socket) => socket.frame('2', 0x8f),
        (socket) => socket.frame('2', 0x81, false),
        (socket) => socket.frame('a'.repeat(200), 0x89),
        (socket) => socket.frame('a', 0x09),
        (socket) => socket.frame('a', 0x80),
        (socket) => socket.frame(Uint8Array.of(0x34, 0x32, 0xff, 0xfe)),
        (socket) => socket.frame(Uint8Array.of(0x34, 0xed, 0xa0, 0x80)),
        (socket) => socket.write(Uint8Array.of(0x81, 0xff, 0, 0, 0, 0, 0, 0x70, 0, 0, 1, 2, 3, 4)),
      ];
      return each(frames, (say) => afterSaying(stage, say));
    },
  },
  {
    number: 'E70',
    input: '1,000 namespaces; packets for one that was not joined; a second connect; rooms',
    answer: ['unknown namespace', 'closed', 'malformed'],
    play: async (stage) => {
      const socket = await stage.admitted();
      for (let i = 0; i < 1000; i += 1) socket.frame(`40/room-${i},${JSON.stringify({ token: stage.mallory.token })}`);
      const refusals = (): number => socket.received.split('{"message":"Invalid namespace"}').length - 1;
      await socket.until((one) => one.isOver || refusals() === 1000);
      const others = ['42/admin,["mailbox:pull",{}]', '40{"token":"x"}'];
      return [
        refusals() === 1000 ? 'unknown namespace' : `${refusals()} refused`,
        ...(await saying(stage, others)),
        ...(await each(['join', 'leave', 'rooms'], (name) => stage.say(name, stage.alice.device.id))),
      ];
    },
  },
];

const doorRows: readonly AbuseRow[] = [
  {
    number: 'E68',
    input:
      'other transports and versions, unfinished upgrades, made-up session ids; the session id of Alice with and without her token',
    answer: ['400', 'nothing taken over'],
    remark: 'A websocket never names a session id, and polling only one that polls: no connection is taken over.',
    play: async (stage) => {
      const { alice } = stage;
      const sid = String(alice.sockets[0]?.io.engine.id);
      const queries = [
        'EIO=3&transport=websocket',
        'EIO=3&transport=polling',
        'EIO=4&transport=webtransport',
        'EIO=4&transport=websocket',
        'EIO=4',
        'EIO=4&transport=__proto__',
        'EIO=4&transport=websocket&sid=__proto__',
        'EIO=4&transport=websocket&sid=abcdef',
        `EIO=4&transport=polling&sid=${sid}`,
        `EIO=4&transport=websocket&sid=${sid}`,
      ];
      const statuses = await each(queries, async (query) =>
        rest(await stage.ask('GET', `/socket.io/?${query}`)).slice(0, 3),
      );
      const takeovers = await each([undefined, stage.mallory.token], async (token) => {
        const socket = stage.rawSocket(`${SOCKET_PATH}&sid=${sid}`);
        socket.frame('2probe');
        socket.frame('5');
        if (token !== undefined) socket.frame(`40${JSON.stringify({ token })}`);
        socket.frame(PULL);
        await socket.until((one) => one.isOver || one.received.includes('437['));
        return socket.received.includes('437[') ? 'answered for Alice' : 'nothing taken over';
      });
      return [...statuses, ...takeovers];
    },
  },
  {
    number: 'E69',
    input: 'a connection that never says who it is; one that says half of it',
    answer: 'closed',
    isSlow: true,
    play: async (stage) => {
      const sockets = [stage.rawSocket(), stage.rawSocket()];
      sockets[1]?.frame('40{"tok', 0x01);
      for (const socket of sockets) await socket.until(({ isOver }) => isOver);
      return sockets.map(outcomeOf);
    },
  },
  {
    number: 'E69',
    input: 'a frame of 6 MiB announced, and a mebibyte of it sent, by one who never says who it is',
    answer: 'closed',
    remark: 'Before its token is taken a connection may send 16 KiB.',
    play: async (stage) => {
      const socket = stage.rawSocket();
      await socket.until(({ received }) => received.includes('0{"sid"'));
      socket.write(Uint8Array.of(0x81, 0xff, 0, 0, 0, 0, 0, 0x60, 0, 0, 1, 2, 3, 4));
      socket.write(Buffer.alloc(1024 * 1024));
      await socket.until(({ closed }) => closed);
      return [outcomeOf(socket)];
    },
  },
  {
    number: 'E69',
    input: '600 connections begun by one network, which never says who it is',
    answer: ['101', '429 rate-limited'],
    remark: 'They are counted before they are opened: 480 in a minute.',
    play: (stage) =>
      crowd(600, async () => {
        const socket = stage.rawSocket();
        await socket.until(({ received }) => /\r\n\r\n./u.test(received));
        const [, status = 'nothing'] = /^HTTP\/1\.1 (\d+)/u.exec(socket.received) ?? [];
        const [, code = ''] = /"code":"([a-z-]+)"/u.exec(socket.received) ?? [];
        socket.end();
        return `${status} ${code}`.trim();
      }),
  },
  {
    number: 'E73',
    input: 'a payload of a million packets for polling, as text and as bytes',
    answer: '400',
    remark: 'No session, no body. With one: 16 KiB before the token, and 256 packets (`polling.test.ts`).',
    play: (stage) =>
      each(['4\u001e'.repeat(1_000_000), Buffer.alloc(1_000_000, 0x1e)], async (body) =>
        rest(await stage.ask('POST', '/socket.io/?EIO=4&transport=polling', { body })).slice(0, 3),
      ),
  },
  {
    number: 'E74',
    input: 'compression asked for; a compressed frame',
    answer: ['not offered', 'closed 1002'],
    play: async (stage) => {
      const socket = stage.rawSocket(SOCKET_PATH, 'Sec-WebSocket-Extensions: permessage-deflate\r\n');
      await socket.until(({ received }) => received.includes('0{"sid"'));
      const isOffered = /permessage-deflate/iu.test(socket.received);
      socket.frame('2', 0xc1);
      await socket.until(({ isOver }) => isOver);
      return [isOffered ? 'offered' : 'not offered', outcomeOf(socket)];
    },
  },
];

const floodRows: readonly AbuseRow[] = [
  {
    number: 'E71',
    input: '10,000 events on one socket, as fast as they go',
    answer: ['malformed', 'rate-limited', 'closed'],
    closes: true,
    remark:
      'A thousand in ten seconds are answered, surplus is refused, five times as much ends the connection. Alice and Bob are answered after every row.',
    play: async (stage) => {
      const answers: Outcome[] = [];
      for (let i = 0; i < 10_000; i += 1) {
        stage.socket.emit('nonsense', {}, (answer: unknown) => answers.push(acknowledged(answer)));
      }
      await stage.mallory.hears((person) => person.pushes('disconnect').length === 1);
      return [...answers, 'closed'];
    },
  },
  {
    number: 'E71',
    input: 'acknowledgements of 256 ids each, over 16 connections of one device at once',
    answer: ['ok', 'rate-limited'],
    remark: 'Sixteen ids count as one, and a device has a thousand in ten seconds, over however many connections.',
    play: async (stage) => {
      const { mallory } = stage;
      for (let i = mallory.sockets.length; i < 16; i += 1) await mallory.connect();
      const envelopes = Array.from({ length: 256 }, newId);
      const rounds = mallory.sockets.map((socket) =>
        each(Array(20), async () =>
          acknowledged(await socket.timeout(10_000).emitWithAck('mailbox:acknowledge', { envelopes, silent: true })),
        ),
      );
      return (await Promise.all(rounds)).flat();
    },
  },
  {
    number: 'E72',
    input: '600 envelopes of 16 KiB for a client that acknowledges none',
    answer: ['64 pushed', '600 wait', 'no growth'],
    stores: { users: 6, devices: 6, deviceLists: 6, prekeys: 24, messages: 600, sends: 600 },
    remark:
      'The window is 64; what is beyond it waits in the store, and not in memory, however much it is. What is stored is six senders and their messages.',
    play: (stage) => weighed(stage, () => unacknowledged(stage)),
  },
];

/** Six senders, a hundred envelopes of each. */
const unacknowledged = async (stage: Stage): Promise<Outcome[]> => {
  const { mallory } = stage;
  for (let sender = 0; sender < 6; sender += 1) {
    const person = await stage.newcomer();
    for (let i = 0; i < 100; i += 1) {
      const receivers = [{ ...mallory.principal, message: message(16_384) }];
      await person.request('envelope:send', sendTo([mallory], { receivers }));
    }
  }
  let [waiting, after, more] = [0, 0, true];
  while (more) {
    const page = await mallory.request('mailbox:pull', { after, limit: 100 });
    const envelopes = page['envelopes'] as readonly { readonly sequence: number }[];
    waiting += envelopes.length;
    after = envelopes.at(-1)?.sequence ?? after;
    more = page['more'] === true;
  }
  return [`${mallory.pushes('envelope:new').length} pushed`, `${waiting} wait`];
};

export const socketRows: readonly AbuseRow[] = [...packetRows, ...doorRows, ...floodRows];
