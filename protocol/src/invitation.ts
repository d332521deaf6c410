/** An invitation to make an inbox, on a server that is not open to everyone: 26 characters of base32, 130 bits. */
export const INVITATION = /^[a-z2-7]{26}$/u;
