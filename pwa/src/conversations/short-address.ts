/** Enough of an address to tell two visitors without a name apart. Never enough to verify one. */
const CHARACTERS = 4;

export const shortAddress = (address: string): string => address.slice(0, CHARACTERS);
