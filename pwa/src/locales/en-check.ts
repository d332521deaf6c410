/** The words of the connection check. What a cause is called stands in the catalogue of the conversation. */
import type { CheckStep, ConnectionCause } from '@cipherchat/core';

const round = (value: number): number => Math.round(value * 10) / 10;

const unit = (value: number, name: string): string => `${String(value)} ${name}${value === 1 ? '' : 's'}`;

const duration = (ms: number): string => {
  const seconds = ms / 1000;
  if (seconds < 1) return `${String(Math.round(ms))} ms`;
  if (seconds < 120) return unit(seconds < 10 ? round(seconds) : Math.round(seconds), 'second');
  if (seconds < 7_200) return unit(Math.round(seconds / 60), 'minute');
  if (seconds < 172_800) return unit(Math.round(seconds / 3_600), 'hour');
  return unit(Math.round(seconds / 86_400), 'day');
};

/** `aheadMs`: how far the server's clock is ahead. */
const apart = (aheadMs: number): string =>
  Math.abs(aheadMs) < 1_000
    ? 'agree'
    : `differ by ${duration(Math.abs(aheadMs))}: this device is ${aheadMs > 0 ? 'behind' : 'ahead'}`;

const steps: Readonly<Record<CheckStep, string>> = {
  network: 'Network',
  reach: 'Way to the server',
  server: 'Server',
  version: 'Version',
  clock: 'Clock',
  'sign-in': 'Sign-in',
  websocket: 'Live connection',
  polling: 'Slower connection',
  delay: 'Response time',
};

/** `ms`: see `CheckResult`. */
const good: Readonly<Record<CheckStep, (ms: number) => string>> = {
  network: () => 'This device is connected to a network.',
  reach: (ms) => (ms === 0 ? 'The server’s address answers.' : `The server’s address answers in ${duration(ms)}.`),
  server: () => 'It is the chat server that answers.',
  version: () => 'Server and inbox fit together.',
  clock: (ms) => `The clocks of device and server ${apart(ms)}.`,
  'sign-in': () => 'The server lets this device in.',
  websocket: () => 'It opens. Messages arrive at once.',
  polling: () => 'It works: the inbox asks the server again and again.',
  delay: (ms) => `The server answers in ${duration(ms)}.`,
};

/** What works, but not as it should, where that has no cause of its own. */
const fair: Partial<Readonly<Record<CheckStep, (ms: number) => string>>> = {
  clock: (ms) =>
    `The clocks of device and server ${apart(ms)}. If this device is wrong, set its clock. Messages get through all the same.`,
  'sign-in': () =>
    'The server does not know this device yet. The inbox signs it up by itself: check again in a minute.',
  delay: (ms) => `The server takes ${duration(ms)} to answer. Network or server are slow: messages take as long.`,
};

/** What to do about a cause. `when`: time at which the server answers again, or empty. */
const remedies: Readonly<Record<ConnectionCause, (when: string) => string>> = {
  offline: () => 'Switch on Wi-Fi or mobile data, then check again.',
  server: () =>
    'Try another network. If that does not help, the server is away: tell the person who runs it. Messages wait here.',
  limited: (when) => (when === '' ? 'Wait a few minutes, then check again.' : `Wait until ${when}, then check again.`),
  policy: () => 'Tell the person who runs the server: the page’s policy must name its own address in connect-src.',
  intercepted: () =>
    'Open another website. If a sign-in page appears, sign in, then check again. If not, tell the person who runs the server.',
  blocked: () =>
    'Often a company firewall. Ask its administrator to allow WebSocket to this server, or try another network.',
  clock: () => 'Set the date and the time of this device, then check again.',
  refused: () =>
    'Reload the page to get the newest version. If that does not help, copy the report for the person who runs the server.',
  uninvited: () =>
    'Open the link of your invitation in this browser. If you have none, ask the person who runs the server.',
  'switched-off': () => 'Ask the person who runs the server why. What you have received stays on this device.',
  storage: () => 'It passes by itself or needs the person who runs the server. Messages wait here.',
  slower: () => 'Often a company firewall. Ask its administrator to allow WebSocket to this server.',
};

export const check = {
  heading: 'Connection check',
  row: 'Connection check',
  rowHint: 'Tries each step from this device to the server.',
  link: 'Check the connection',
  back: 'Back to the settings',
  start: 'Check now',
  again: 'Check again',
  notRun: 'Not checked yet.',
  notRunMore: 'Each step from this device to the server is tried for real. It takes a few seconds.',
  running: 'Checking…',
  runningMore: 'Results appear as they come.',
  allGood: 'Everything works.',
  fair: 'Messages get through, but something is not as it should be.',
  slower: 'Messages arrive a few seconds late.',
  bad: 'Messages do not get through at the moment.',
  badMore: 'Nothing is lost: they wait on this device.',
  broke: 'The check could not be finished.',
  brokeMore: 'Reload the page, then check again.',
  checkedAt: (when: string): string => `Checked at ${when}.`,
  connection: 'Connection',
  device: 'This device',
  results: 'Results',
  verdicts: { good: 'Works', fair: 'Note', bad: 'Does not work', skipped: 'Not tried', running: 'Is being tried' },
  steps,
  good,
  fairSteps: fair,
  remedies,
  sameCause: 'It fails for the same reason.',
  notNeeded: 'Not needed: the live connection works.',
  notTried: 'Not tried: a step before it does not work.',
  storage: 'Storage',
  offlineStart: 'Start without a network',
  offlineStarts: {
    ready: 'The inbox starts without a network.',
    update: 'The inbox starts without a network. A new version waits: reload to get it.',
    'not-yet': 'The inbox is still being stored on this device for that. Check again in a minute.',
    never: 'This browser or window does not keep the inbox, so it starts only with a network.',
  },
  copy: 'Copy report',
  copied: 'The report was copied.',
  notCopied: 'The browser did not allow copying. Select the text below and copy it yourself.',
  reportHas: 'For the person who helps you: results, codes, times and versions. No messages, names, addresses or keys.',
  report: 'Report',
};
