import { hidden } from './hide-broadcast-channel.js';

if (hidden?.configurable === true) Object.defineProperty(globalThis, 'BroadcastChannel', hidden);
