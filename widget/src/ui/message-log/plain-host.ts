/**
 * Whether a host can be shown in the letters it was written in. A host in letters that look like others, such as a
 * Cyrillic "а" in a Latin name, could pass for another one. This follows what browsers do in their address bars:
 * https://chromium.googlesource.com/chromium/src/+/main/docs/idn.md
 */

/** Scripts whose letters are not taken for Latin ones, alone or in the company that their languages use. */
const PLAIN_LABELS = [
  /^[a-z\d-]*$/u,
  // Latin with marks, without the letters that are only Latin ones a little changed.
  /^[a-z\d\u00df-\u00f6\u00f8-\u0130\u0132-\u0137\u0139-\u013e\u0141-\u0148\u014a-\u017e-]*$/u,
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc\u3005a-z\d-]*$/u,
  /^[\p{Script=Han}\p{Script=Bopomofo}a-z\d-]*$/u,
  /^[\p{Script=Hangul}\p{Script=Han}a-z\d-]*$/u,
  /^[\p{Script=Arabic}\d-]*$/u,
  /^[\p{Script=Hebrew}\d-]*$/u,
  /^[\p{Script=Thai}\d-]*$/u,
  /^[\p{Script=Devanagari}\d-]*$/u,
];

/** Letters of these scripts pass for Latin ones, so the whole host has to be of the script. */
const PLAIN_HOSTS = [/^[\p{Script=Cyrillic}\d.-]*$/u, /^[\p{Script=Greek}\d.-]*$/u];

/** `host` as it was written, in Unicode. */
export const isPlainHost = (host: string): boolean => {
  const name = host.normalize('NFC').toLowerCase();
  if (name !== host.toLowerCase()) return false;
  if (PLAIN_HOSTS.some((plain) => plain.test(name))) return true;
  return name.split('.').every((label) => PLAIN_LABELS.some((plain) => plain.test(label)));
};
