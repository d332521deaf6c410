/** One file as a server sends it, in one of the forms in which it may be compressed. */

/** A server keeps a copy for each: one of them could hold something else. */
export const ENCODINGS = ['identity', 'gzip', 'br'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** A file that is larger than it should be is not read to its end. */
const readAtMost = async (response: Response, mostBytes: number): Promise<Uint8Array | undefined> => {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    length += part.length;
    if (length > mostBytes) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
};

export type Fetched =
  | { readonly state: 'read'; readonly bytes: Uint8Array }
  | { readonly state: 'refused'; readonly status: number }
  | { readonly state: 'too-large' | 'unreachable' };

/** Follows no redirect: another place is not this server. */
export const fetchFile = async (url: URL, encoding: Encoding, mostBytes: number): Promise<Fetched> => {
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { 'accept-encoding': encoding },
      signal: AbortSignal.timeout(30_000),
    });
    if (response.status !== 200) {
      await response.body?.cancel();
      return { state: 'refused', status: response.status };
    }
    const bytes = await readAtMost(response, mostBytes);
    return bytes === undefined ? { state: 'too-large' } : { state: 'read', bytes };
  } catch {
    return { state: 'unreachable' };
  }
};
