/** Words for files, in English. */
import type { FetchTrouble, UploadTrouble } from '@cipherchat/core/view';
import { sizeIn } from './byte-size.ts';

const uploads: Readonly<Record<UploadTrouble, string>> = {
  offline: 'Waits for the connection. It goes on by itself.',
  'server-full': 'The server has no room at the moment. It goes on by itself.',
  'too-much': 'Too many files for one day. It goes on by itself later.',
  'too-large': 'This is larger than the server takes. Send a smaller file.',
  'no-files': 'This server takes no files.',
  refused: 'The server did not take this file.',
};

const fetches: Readonly<Record<FetchTrouble, string>> = {
  gone: 'The server has this file no longer. Ask for it again.',
  offline: 'The server does not answer. Try again when you’re back online.',
  damaged: 'This is not the file that was sent. It was changed on the way, so it is not opened.',
  stopped: 'Stopped.',
};

export const fileWords = {
  size: sizeIn('en'),
  uploads,
  fetches,
  attached: 'Chosen files',
  underWay: 'Files on their way',
  sendFiles: (count: number): string => (count === 1 ? 'Send 1 file' : `Send ${count} files`),
  remove: (name: string): string => `Remove ${name}`,
  cancel: (name: string, size?: string): string => (size === undefined ? `Cancel ${name}` : `Cancel ${name}, ${size}`),
  retryFile: (name: string): string => `Retry ${name}`,
  /** `all`: such as "1.1 MB". */
  made: (all: string): string => `Without place and camera data, ${all}`,
  asTaken: (all: string): string => `Originals, with place and camera data if they have any, ${all}`,
  originals: 'Send originals',
  attach: 'Attach files',
  takePhoto: 'Take a photo',
  choosePhotos: 'Choose photos',
  withoutPlace: 'Sent without place and camera data',
  chooseFile: 'Choose a file',
  upTo: 'Up to 100 MB',
  whoOpens: (name: string): string => `Only ${name} can open them.`,
  notNow: 'Cancel',
  mayTell: (name: string): string =>
    `${name} cannot be drawn by this browser, so place and camera data stay in it if there are any.`,
  tooLarge: (name: string): string => `${name} is larger than 100 MB. Send a smaller file.`,
  noRoom: (name: string): string => `This browser has no room for ${name}. Free space on this device, then try again.`,
  notTaken: (name: string): string => `${name} could not be read. Choose it again.`,
  preparing: 'Encrypting',
  /** Amounts, or which picture of how many. */
  of: (sent: string, all: string): string => `${sent} of ${all}`,
  open: (name: string): string => `Look at ${name}`,
  save: (name: string, size?: string): string => (size === undefined ? `Save ${name}` : `Save ${name}, ${size}`),
  unnamed: 'File',
  unreadable: 'This file needs a newer version of the chat',
  picture: 'Picture',
  saveIt: 'Save',
  close: 'Close',
  previous: 'Previous picture',
  next: 'Next picture',
  noPicture: 'This browser cannot show the picture. You can save it.',
  drop: 'Drop to attach',
  dropHow: 'You can still look at it before it’s sent. Up to 100 MB for each file.',
};

export type FileWords = typeof fileWords;
