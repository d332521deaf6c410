/** Invitations to make an inbox: codes for people, of which the server keeps a hash. */
import { createHash, randomBytes } from 'node:crypto';
import { toBase32 } from '@cipherchat/protocol';

const RANDOM_BYTES = 20;
const CHARACTERS = 26;

/** 26 characters of base32: 130 random bits. */
export const newInvitation = (): string => toBase32(randomBytes(RANDOM_BYTES)).slice(0, CHARACTERS);

/** 64 hexadecimal digits. No one finds an invitation from its hash. */
export const invitationHash = (invitation: string): string =>
  createHash('sha256').update(`CipherChat/1/server/invitation ${invitation}`).digest('hex');
