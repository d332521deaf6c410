/** A passphrase to take as it is. */

const WORDS = 6;

/**
 * Six words of 2,048, so 66 bits: with Argon2id over 64 MiB, guessing all of them costs more than anyone has. The list,
 * which BIP 39 made for writing down by hand, is loaded when it is wanted.
 */
export const randomWords = async (): Promise<string> => {
  const { wordlist } = await import('@scure/bip39/wordlists/english.js');
  const picks = crypto.getRandomValues(new Uint16Array(WORDS));
  // 65,536 is a multiple of the number of words: none is likelier than another.
  return [...picks].map((pick) => wordlist[pick % wordlist.length]).join(' ');
};
