/** Words of the lock: its screen and its settings, in English. */
const seconds = (count: number): string => (count === 1 ? '1 second' : `${String(count)} seconds`);
const minutes = (count: number): string => (count === 1 ? '1 minute' : `${String(count)} minutes`);

export const lock = {
  /** Heading of the lock screen, and its name in the title of the window. */
  locked: 'The inbox is locked',
  enter: 'Enter your PIN.',
  /** Where a passkey opens it as well. */
  enterEither: 'Enter your PIN, or use your passkey.',
  /** For screen readers, in place of the six dots. */
  digits: (typed: number): string => `${String(typed)} of 6 digits`,
  pad: 'Digits',
  delete: 'Delete',
  opening: 'Opening…',
  asking: 'Your browser asks you now…',
  wrong: 'This PIN is not right. Try again.',
  /** `ms`: until the next try. */
  wait: (ms: number): string => {
    const left = Math.ceil(ms / 1_000);
    return `Too many wrong tries. Try again in ${left < 120 ? seconds(left) : minutes(Math.ceil(left / 60))}.`;
  },
  failed: 'The inbox could not be opened. Reload this page, then try again.',
  arrives: 'New messages wait for you until it is open.',
  forgot: 'Forgot the PIN?',
  forgotLead:
    'Without the PIN, no one can read what is stored on this device: not you, and not us. You can erase it and begin again.',
  /** Where a passkey opens it as well. */
  forgotLeadEither:
    'The passkey opens it too. Without both, no one can read what is stored on this device: not you, and not us. You can erase it and begin again.',
  forgotWays:
    'Afterwards you can link this device to another one that has this inbox, or restore your backup. Without either you start with a new address, and what only this device had is lost.',
  erase: 'Erase this device',
  eraseFailed: 'Not everything could be erased. Close the other tabs of this inbox, then try again.',
  back: 'Back',

  heading: 'Lock',
  row: 'Lock this inbox',
  off: 'Anyone who can use this browser can read your inbox.',
  on: 'After a time of rest, and each time you close or reload it, the inbox asks for your PIN. Until then, messages and names that are stored here can’t be read.',
  turnOn: 'Turn on',
  turnOff: 'Turn off',
  when: 'When',
  whenHint: 'Locks when no tab of the inbox was used for this long.',
  after: (count: number): string => (count === 60 ? '1 hour' : minutes(count)),
  pin: 'PIN',
  pinHint: 'Six digits, on this device only. After five wrong tries, each further one has to wait.',
  change: 'Change',
  now: 'Lock now',
  nowHint: 'Locks every tab of this inbox.',
  notices: 'While it is locked, notifications say “New message” without name or text.',

  passkey: {
    /** On the lock screen. */
    use: 'Use the passkey',
    row: 'Passkey',
    none: 'Opens the lock as your device opens itself: by face, finger or its own PIN. Your PIN goes on working.',
    has: 'Opens this lock, next to your PIN.',
    add: 'Add a passkey',
    remove: 'Remove',
    heading: 'Add a passkey',
    lead: 'Enter your PIN. Then your browser asks which device or security key keeps the passkey.',
    /** In the lists of passkeys that browsers and phones show. `name`: of the inbox. */
    label: (name: string): string => `${name} (lock)`,
    problems: {
      'passkey-unsupported': 'This browser has no passkeys for this address of the inbox. Use your PIN.',
      'passkey-no-prf': 'This passkey cannot open a lock. Use your PIN, or add another kind of passkey.',
      'passkey-cancelled':
        'No passkey was used: you closed the question, it took too long, or the passkey is not here. Use your PIN, or try again.',
      'passkey-failed': 'The browser could not use a passkey. Use your PIN, or try again.',
      /** What is stored for it does not open any more. */
      changed:
        'The passkey does not open this lock any more. Use your PIN, then add the passkey again in the settings.',
    },
  },

  onHeading: 'Choose a PIN',
  onLead:
    'Every message on this device is encrypted again with it. That can take a minute, and other tabs of the inbox start again.',
  onLimit:
    'If you forget the PIN, what only this device has is lost. Someone who copies this browser’s files can try out all PINs of six digits on a strong computer, so lock your device as well.',
  changeHeading: 'Change the PIN',
  offHeading: 'Turn the lock off',
  offLead: 'Anyone who can use this browser can read your inbox then.',
  oldPin: 'PIN',
  newPin: 'New PIN, six digits',
  again: 'New PIN once more',
  cancel: 'Cancel',
  notSix: 'A PIN has six digits.',
  notEqual: 'These two are not the same. Enter the new PIN once more.',
  otherTab: 'Another tab of the inbox did not close, so nothing was changed. Close it, then try again.',
  notChanged: 'The lock could not be changed. Everything is as it was. Reload this page, then try again.',
  busy: 'Encrypting your inbox…',
};
