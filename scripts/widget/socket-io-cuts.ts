/**
 * What is left out of Socket.IO's client for one kind of connection: its own manager, one namespace, opened by hand, not opened again by
 * itself, requests that bound their time, packets of text (core/src/transport/socket-link.ts). A binary packet ends the connection like
 * any other that cannot be read.
 */
import type { Cuts, LeanLibrary } from './lean-library.ts';

const INDEX: Cuts = {
  decided: [
    ['url(uri, opts.path || "/socket.io")', '{ source: uri, path: "/" }'],
    ['opts.forceNew || opts["force new connection"] || false === opts.multiplex || sameNamespace', 'true'],
    ['parsed.query && !opts.query', 'false'],
  ],
  dropped: [
    'if (typeof uri === "object")',
    'opts = opts || {}',
    'const id = parsed.id',
    'const path = parsed.path',
    'const sameNamespace = ',
    'Object.assign(lookup, ',
  ],
};

const MANAGER: Cuts = {
  decided: [
    ['opts.parser || parser', 'parser'],
    ['this.timeout(null == opts.timeout ? 20000 : opts.timeout)', 'this._timeout = opts.timeout'],
    ['false !== this._timeout', 'true'],
    ['on(socket, "ping", this.onping.bind(this)),', ''],
    ['this._autoConnect && !socket.active', 'false'],
  ],
  dropped: [
    'if (uri && "object" === typeof uri)',
    'opts = opts || {}',
    'this.reconnection(',
    'this.reconnectionAttempts(',
    'this.reconnectionDelay(',
    'this.reconnectionDelayMax(',
    'this.randomizationFactor(',
    'this.backoff = ',
    'this.backoff.reset()',
    'this._autoConnect = ',
    'if (this._autoConnect)',
    'if (this._reconnection && !this.skipReconnect)',
    'this.skipReconnect = ',
    'this._reconnecting = ',
    'fn && fn()',
    'if (fn) { fn(err)',
    'if (this.opts.autoUnref)',
  ],
  members: {
    Manager: [
      'reconnection',
      'reconnectionAttempts',
      'reconnectionDelay',
      'reconnectionDelayMax',
      'randomizationFactor',
      'timeout',
      'maybeReconnectOnOpen',
      'reconnect',
      'onreconnect',
      'connect',
      'disconnect',
      'onping',
    ],
  },
};

const SOCKET: Cuts = {
  decided: [
    ['this.flags.volatile && !isTransportWritable', 'false'],
    ['(_a = this.flags.timeout) !== null && _a !== void 0 ? _a : this._opts.ackTimeout', 'this.flags.timeout'],
    ['this._pid ? Object.assign({ pid: this._pid, offset: this._lastOffset }, data) : data', 'data'],
    ['typeof this.auth == "function"', 'false'],
    ['!this.io["_reconnecting"]', 'true'],
    ['case PacketType.BINARY_EVENT:', ''],
    ['case PacketType.BINARY_ACK:', ''],
    [
      '"It seems you are trying to reach a Socket.IO server in v2.x with a v3.x client, but they are not compatible (more information here: https://socket.io/docs/v3/migrating-from-2-x-to-3-0/)"',
      '',
    ],
  ],
  dropped: [
    'const RESERVED_EVENTS = ',
    'if (RESERVED_EVENTS.hasOwnProperty(ev))',
    'if (this._opts.retries && ',
    'if (this.io._autoConnect)',
    'if (timeout === undefined)',
    'if (this._anyListeners && ',
    'if (this._pid && args.length',
    'if (null != packet.id)',
    'this.recovered = ',
    'this._pid = ',
    'this._queue = ',
    'this._queueSeq = ',
    'this._drainQueue(true)',
    'this.notifyOutgoingListeners(packet)',
    'packet.options = {}',
    'packet.options.compress = ',
    'const isTransportWritable = ',
  ],
  members: {
    Socket: [
      'disconnected',
      'open',
      'send',
      '_addToQueue',
      '_drainQueue',
      'ack',
      'close',
      'compress',
      'volatile',
      'onAny',
      'prependAny',
      'offAny',
      'listenersAny',
      'onAnyOutgoing',
      'prependAnyOutgoing',
      'offAnyOutgoing',
      'listenersAnyOutgoing',
      'notifyOutgoingListeners',
    ],
  },
};

const PARSER: Cuts = {
  decided: [
    ['hasBinary(obj)', 'false'],
    ['isBinary(obj) || obj.base64', 'false'],
    ['isBinaryEvent || packet.type === PacketType.BINARY_ACK', 'false'],
    ['PacketType[p.type] === undefined', '!(p.type <= PacketType.CONNECT_ERROR)'],
    ['p.type === PacketType.BINARY_EVENT || p.type === PacketType.BINARY_ACK', 'false'],
    ['obj.type === PacketType.BINARY_EVENT || obj.type === PacketType.BINARY_ACK', 'false'],
    ['case PacketType.BINARY_EVENT:', ''],
    ['case PacketType.BINARY_ACK:', ''],
    ['JSON.stringify(obj.data, this.replacer)', 'JSON.stringify(obj.data)'],
    ['JSON.parse(str, this.opts.reviver)', 'JSON.parse(str)'],
    ['export var PacketType; (function (PacketType) {', 'export const PacketType = {'],
    ...['CONNECT', 'DISCONNECT', 'EVENT', 'ACK', 'CONNECT_ERROR', 'BINARY_EVENT', 'BINARY_ACK'].map(
      (name, value) =>
        [`PacketType[PacketType["${name}"] = ${String(value)}] = "${name}";`, `${name}: ${String(value)},`] as const,
    ),
    ['})(PacketType || (PacketType = {}));', '};'],
  ],
  dropped: ['if (this.reconstructor)', 'this.replacer = ', 'this.opts = ', 'const isBinaryEvent = '],
  members: { Encoder: ['encodeAsBinary'] },
};

const EMITTER: Cuts = {
  dropped: ['if (obj) return mixin(obj)', 'Emitter.prototype.listeners = ', 'Emitter.prototype.hasListeners = '],
};

export const SOCKET_IO: readonly LeanLibrary[] = [
  {
    name: 'socket.io-client',
    version: '4.8.4',
    modules: { 'build/esm/index.js': INDEX, 'build/esm/manager.js': MANAGER, 'build/esm/socket.js': SOCKET },
  },
  { name: 'socket.io-parser', version: '4.2.7', modules: { 'build/esm/index.js': PARSER } },
  { name: '@socket.io/component-emitter', version: '3.1.2', modules: { 'lib/esm/index.js': EMITTER } },
];
