/** Recovery in English: the section of the settings, and the restore on the first visit. */
import type { BackupState, RestoreOutcome } from '@cipherchat/core';

type Failure = NonNullable<BackupState['failure']>;
type Refusal = Extract<RestoreOutcome, { readonly kind: 'refused' }>['why'];

const counted = (count: number, one: string, many: string): string =>
  `${new Intl.NumberFormat('en').format(count)} ${count === 1 ? one : many}`;

/** Sentences that say why there is no newer backup, and what to do. */
const failures: Readonly<Record<Failure, string>> = {
  offline: 'It waits for a connection to the server, and goes on by itself.',
  full: 'The server has no room for your backup. Ask the people who run it.',
  'too-large': 'Your inbox is larger than the server keeps. The backup stays as it was.',
  replaced: 'A new code was made on another device. Make a new code here to go on from this device.',
  rollback: 'The server has an older backup than this device made. It was left alone. Make a new code to replace it.',
  tampered: 'The backup on the server was not made by your devices. It was left alone. Make a new code to replace it.',
  'old-server': 'This server keeps no backups. It has to be updated first.',
  other: 'The server refused it. It is tried again within the hour.',
};

/** Sentences that say why nothing was restored. */
const refusals: Readonly<Record<Refusal, string>> = {
  'too-short': 'The code has 56 characters in 14 groups, and some are missing. Nothing was changed.',
  'too-long': 'The code has 56 characters in 14 groups, and these are more. Nothing was changed.',
  mistyped:
    'This code does not fit together, so a character is wrong. Often mixed up: O and Q, S and 5, Z and 2. Nothing was changed.',
  'not-an-address': 'An address has 32 letters and digits. Copy all of it, then try again. Nothing was changed.',
  'no-passphrase': 'No backup of this address opens with a passphrase. Try the recovery code. Nothing was changed.',
  'passkey-unsupported':
    'This browser has no passkeys for this address of the inbox. Use another browser, or your recovery code. Nothing was changed.',
  'passkey-no-prf':
    'This passkey cannot open a backup in this browser. Use another browser, or your recovery code. Nothing was changed.',
  'passkey-cancelled':
    'No passkey was used: you closed the question, it took too long, or there is no passkey here. Nothing was changed.',
  'passkey-failed': 'The browser could not use a passkey. Try again, or use your recovery code. Nothing was changed.',
  'passkey-of-lock': 'This passkey opens the lock of a device, not a backup. Choose another one. Nothing was changed.',
  'wrong-secret':
    'No backup opens with this. Is it an older one? Code, passphrase and passkeys end when a new code is made. Nothing was changed.',
  tampered: 'This backup was changed by someone else, so none of it was used. Nothing was changed here.',
  'other-account':
    'This backup belongs to another address than it says, so none of it was used. Nothing was changed here.',
  rollback:
    'The server gave an older backup than your newest one, so none of it was used. Try again later, or ask the people who run the server.',
  'list-missing': 'The server does not know this address any more. Nothing was changed here.',
  'too-many-devices': 'This address has 16 devices already. Remove one on another device, then try again.',
  'not-empty': 'This browser has an inbox already. Use another browser, or another profile of this one.',
  offline: 'The server did not answer. What was begun is kept: try again, and it goes on.',
  'old-server': 'This server keeps no backups.',
  'storage-full': 'This browser has no room left. Free some space, then try again. Nothing was changed.',
};

export const recovery = {
  heading: 'Recovery',
  none: 'There is no backup yet.',
  noneMore:
    'If this browser is lost, your address and your conversations are lost too. A recovery code brings them back.',
  notHere: 'This device cannot make backups. Open the inbox on the device that made your address.',
  /** `when`: a time as in "2 minutes ago". */
  saved: (when: string): string => `Backed up ${when}.`,
  savedMore: (conversations: number, messages: number): string =>
    `${counted(conversations, 'conversation', 'conversations')}, ${counted(messages, 'message', 'messages')}. Only you can open it.`,
  waits: 'The backup is being made.',
  failed: 'There is no newer backup.',
  failures,
  make: 'Make a recovery code',
  another: 'New code',
  anotherMore: 'Ends the old code. Make one if someone may have seen it.',
  anotherLimit:
    'Someone who had the old code and an old copy of the backup can still read that copy. The server may have kept one.',
  now: 'Back up now',
  code: 'Your recovery code',
  codeMore: 'It brings your inbox back if every device is lost. No one else has a copy. Write it down or print it.',
  print: 'Print',
  copy: 'Copy',
  copied: 'Copied. Do not leave it where others can read it.',
  notCopied: 'It could not be copied. Write it down.',
  have: 'I have it',
  cancel: 'Cancel',
  check: 'Type two groups of your code',
  checkMore: 'So that you know you can read it. The code counts only after this.',
  group: (number: number): string => `Group ${String(number)}`,
  checkWrong: 'These are not the groups of the code. Look at it again.',
  confirm: 'Use this code',
  showAgain: 'Show the code again',
  done: 'The code is in use.',
  notDone: 'The code could not be stored on this device. Try again.',
  passkey: {
    heading: 'Passkey',
    more: 'A second way back, next to the code. Your phone, computer or security key keeps it and opens it as it opens itself.',
    isSet: 'It opens your backup in every browser that has your passkeys. A new code ends it.',
    add: 'Add a passkey',
    another: 'Add another passkey',
    adding: 'Your browser asks you now…',
    /** In the lists of passkeys that browsers and phones show. `name`: of the inbox. */
    label: (name: string): string => `${name} (backup)`,
    /** Why no passkey was added. */
    problems: {
      unsupported: 'This browser has no passkeys for this address of the inbox. Your recovery code works everywhere.',
      'no-prf':
        'This passkey cannot open a backup, so it was not added. Take another kind, such as a phone or a newer security key.',
      cancelled: 'No passkey was added: you closed the question, or it took too long. Nothing was changed.',
      failed: 'The browser could not make a passkey. Try again, or take another kind. Nothing was changed.',
      'too-many': 'Your backup has eight ways in, which is all it takes. Make a new code, which ends the others.',
      'not-kept': 'The passkey could not be added on this device. Try again, or reload the page first.',
    },
  },
  passphrase: {
    heading: 'Passphrase',
    more: 'A second way back, next to the code. You can remember it. The server could try to guess it, so it has to be long.',
    set: 'Set a passphrase',
    isSet: 'It opens your backup with your address. A new code ends it.',
    form: 'Add a passphrase',
    words: 'Six random words are enough. Take these, ask for others, or write your own: 16 characters or more.',
    field: 'Passphrase',
    others: 'Other words',
    onceMore: 'Once more',
    limit:
      'The server stores the closed box, so it could try passphrases. The recovery code has no such weakness. Keep it.',
    add: 'Add passphrase',
    adding: 'Closing the box takes a moment…',
    cancel: 'Cancel',
    tooShort: 'A passphrase has 16 characters or more. Make it longer.',
    differs: 'The two are not the same. Type it once more.',
    notKept: 'The passphrase could not be added on this device. Try again, or reload the page first.',
  },
  /** First visit. */
  offer: 'I have a recovery code or a passkey',
  restore: 'Bring back your inbox',
  restoreMore: 'Type the recovery code: 14 groups of four. Upper or lower case, with or without spaces.',
  field: 'Recovery code',
  typed: (groups: number): string => `${String(groups)} of 14 groups`,
  withPassphrase: 'I have a passphrase',
  withCode: 'I have a recovery code',
  passphraseMore: 'Type your address and your passphrase. The address is in the snippet of your site.',
  addressField: 'Your address',
  passphraseField: 'Passphrase',
  opening: 'Trying your passphrase. This takes a moment…',
  withPasskey: 'I have a passkey',
  passkeyMore: 'Your browser asks twice: first which passkey, then to open the backup with it.',
  usePasskey: 'Use a passkey',
  asking: 'Your browser asks you now…',
  begin: 'Restore',
  again: 'Try again',
  back: 'Make a new inbox instead',
  looking: 'Looking for your backup…',
  reading: (read: number, all: number): string => `Reading your backup: ${String(read)} of ${String(all)} parts`,
  refusals,
  restored: 'Your inbox is back',
  restoredMore: (conversations: number, messages: number, when: string): string =>
    `${counted(conversations, 'conversation', 'conversations')} and ${counted(messages, 'message', 'messages')}, as they were ${when}.`,
  restoredDevice: 'This is a new device of your address. Your contacts see that you added one.',
  others: (count: number): string =>
    `${counted(count, 'other device is', 'other devices are')} still part of your address, and can read what comes in.`,
  stale: (date: string): string =>
    `No device of yours has confirmed this address since ${date}. If a device was stolen since then, ask your contacts whether they see devices that you do not know.`,
  open: 'Open my inbox',
};
