/**
 * What is left out of engine.io-client where a WebSocket is all there is: choosing and changing transports, options that are never set, and
 * binary packets.
 */
import type { Cuts, LeanLibrary } from './lean-library.ts';

const SOCKET: Cuts = {
  decided: [
    ['typeof addEventListener === "function" && typeof removeEventListener === "function"', 'true'],
    ['if (uri) { const parsedUri', 'if (true) { const parsedUri'],
    [
      'null != opts.secure ? opts.secure : typeof location !== "undefined" && "https:" === location.protocol',
      'opts.secure',
    ],
    ['opts.hostname || (typeof location !== "undefined" ? location.hostname : "localhost")', 'opts.hostname'],
    [
      'opts.port || (typeof location !== "undefined" && location.port ? location.port : this.secure ? "443" : "80")',
      'opts.port',
    ],
    [
      'opts.transportImplementations || (((_a = opts.transports) === null || _a === void 0 ? void 0 : _a.length) && typeof opts.transports[0] === "function")',
      'false',
    ],
    ['opts.transports ? [...opts.transports] : ["polling", "websocket", "webtransport"]', 'opts.transports'],
    ['(this.opts.addTrailingSlash ? "/" : "")', '"/"'],
    [', this.opts.transportOptions[name]', ''],
    [
      'this.opts.rememberUpgrade && Socket.priorWebsocketSuccess && this.transports.indexOf("websocket") !== -1 ? "websocket" : this.transports[0]',
      'this.transports[0]',
    ],
    ['!this.upgrading &&', ''],
    ['if (this.upgrading)', 'if (false)'],
    ['this._getWritablePackets()', 'this.writeBuffer'],
  ],
  dropped: [
    'if (uri && "object" === typeof uri)',
    'if (parsedUri.query)',
    'if (opts.transportImplementations && opts.transports)',
    'if (typeof this.opts.query === "string")',
    'if (this.opts.closeOnBeforeunload)',
    'if (this.opts.withCredentials)',
    'if (this.opts.autoUnref)',
    'if (this.opts.tryAllTransports && ',
    'if (this.transports.length === 0)',
    'if (this._beforeunloadEventListener)',
    'if ("open" === this.readyState && this.opts.upgrade)',
    'if ("function" === typeof data)',
    'if ("function" === typeof options)',
    'if (fn)',
    'Socket.priorWebsocketSuccess = ',
    'Socket.protocol = ',
    'this._upgrades = ',
    'this._maxPayload = ',
    'this.emitReserved("packet", packet)',
    'this.emitReserved("heartbeat")',
    'this.emitReserved("ping")',
    'this.emitReserved("pong")',
    'this.emitReserved("message", ',
    'this.emitReserved("handshake", ',
    'this.emitReserved("packetCreate", ',
    'this.emitReserved("flush")',
    'options = options || {}',
    'options.compress = ',
    'options: options',
    'agent: false',
    'withCredentials: false',
    'upgrade: true',
    'timestampParam: ',
    'rememberUpgrade: ',
    'addTrailingSlash: ',
    'rejectUnauthorized: ',
    'perMessageDeflate: ',
    'transportOptions: ',
    'closeOnBeforeunload: ',
  ],
  members: { Socket: ['_probe', '_filterUpgrades', '_getWritablePackets', 'send'] },
};

const WEBSOCKET: Cuts = {
  decided: [
    [
      'typeof navigator !== "undefined" && typeof navigator.product === "string" && navigator.product.toLowerCase() === "reactnative"',
      'false',
    ],
    ['this.opts.protocols', 'undefined'],
    ['this.createSocket(uri, protocols, opts)', 'this.createSocket(uri)'],
    [
      '!isReactNative ? protocols ? new WebSocketCtor(uri, protocols) : new WebSocketCtor(uri) : new WebSocketCtor(uri, protocols, opts)',
      'new WebSocketCtor(uri)',
    ],
    ['globalThis.WebSocket || globalThis.MozWebSocket', 'WebSocket'],
    ['encodePacket(packet, this.supportsBinary, ', 'encodePacket(packet, true, '],
  ],
  dropped: [
    'const opts = isReactNative ',
    'if (this.opts.extraHeaders)',
    'if (this.opts.autoUnref)',
    'if (this.opts.timestampRequests)',
    'if (!this.supportsBinary)',
  ],
};

/** The origin of the server, as a browser serialises it, is all that is ever parsed. */
const PARSE_URI: Cuts = {
  decided: [
    [
      'if (str.length > 8000) { throw "URI too long"; }',
      'const { protocol, hostname, port } = new URL(str); return { protocol: protocol.slice(0, -1), host: hostname.replace(/[[\\]]/g, ""), port };',
    ],
  ],
  dropped: [
    'const re = ',
    'const parts = ',
    'const src = str',
    'if (b != -1 && e != -1)',
    'let m = re.exec',
    'while (i--)',
    'uri.pathNames = ',
    'uri.queryKey = ',
    'return uri',
  ],
};

const TEXT_ALONE: Cuts = {
  decided: [
    ['withNativeBlob && data instanceof Blob', 'false'],
    ['withNativeArrayBuffer && (data instanceof ArrayBuffer || isView(data))', 'false'],
  ],
  dropped: ['const withNativeBlob = ', 'const withNativeArrayBuffer = '],
};

export const ENGINE_IO: readonly LeanLibrary[] = [
  {
    name: 'engine.io-client',
    version: '6.6.8',
    modules: {
      'build/esm/index.js': { dropped: ['export const protocol = '] },
      'build/esm/socket.js': SOCKET,
      'build/esm/transport.js': { dropped: ['this.supportsBinary = '], members: { Transport: ['pause'] } },
      'build/esm/util.js': { decided: [['opts.useNativeTimers', 'false']], dropped: ['const NATIVE_'] },
      'build/esm/globals.js': {
        decided: [
          ['typeof Promise === "function" && typeof Promise.resolve === "function"', 'true'],
          ['typeof self !== "undefined"', 'true'],
        ],
      },
      'build/esm/contrib/parseuri.js': PARSE_URI,
      'build/esm/transports/websocket.js': WEBSOCKET,
    },
  },
  {
    name: 'engine.io-parser',
    version: '5.2.3',
    modules: {
      'build/esm/encodePacket.browser.js': TEXT_ALONE,
      'build/esm/decodePacket.browser.js': {
        decided: [
          ['data: mapBinary(encodedPacket, binaryType)', 'data: encodedPacket'],
          ['type === "b"', 'false'],
        ],
        dropped: ['const withNativeArrayBuffer = '],
      },
    },
  },
];
