/** Files on their way, as a screen shows them. */
import type { FileView } from './view.ts';

/** Why a file waits, or was stopped. */
export type UploadTrouble =
  /** There is no connection, or the server is busy: it goes on by itself. */
  | 'offline'
  /** The server takes no more for now: it goes on by itself. */
  | 'server-full'
  | 'too-much'
  /** The user has to decide. */
  | 'too-large'
  | 'no-files'
  | 'refused';

export type UploadView = FileView & {
  /** 32 hexadecimal digits. */
  readonly id: string;
  readonly caption: string | undefined;
  /** `preparing`: it is being encrypted. `waiting`: it goes on by itself. `stopped`: the user has to decide. */
  readonly state: 'preparing' | 'sending' | 'waiting' | 'stopped';
  readonly trouble: UploadTrouble | undefined;
  /** From 0 to 1. */
  readonly share: number;
};

export type OutgoingFile = Pick<FileView, 'name' | 'mediaType'> &
  Partial<Pick<FileView, 'thumbnail' | 'dimensions' | 'durationMs'>> & {
    readonly data: Blob;
    /** At most 4,096 bytes of UTF-8. */
    readonly caption?: string | undefined;
  };

/** Why a file cannot be had. */
export type FetchTrouble =
  /** The server has it no longer, or never had it. */
  | 'gone'
  | 'offline'
  /** It is not what the sender sent: someone changed it. */
  | 'damaged'
  | 'stopped';
