/** Reads what S3 answers to `ListObjectsV2`. */

export type ListedObject = { readonly key: string; readonly size: number };
export type ListedPage = { readonly objects: readonly ListedObject[]; readonly next: string | undefined };

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decoded = (text: string): string =>
  text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/giu, (whole, hex?: string, decimal?: string, name = '') => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return ENTITIES[String(name)] ?? whole;
  });

const elementIn = (xml: string, name: string): string | undefined => {
  const found = new RegExp(`<${name}>([^<]*)</${name}>`, 'u').exec(xml)?.[1];
  return found === undefined ? undefined : decoded(found);
};

/** Undefined: this is no list. */
export const pageOf = (xml: string): ListedPage | undefined => {
  if (!/<ListBucketResult[\s>]/u.test(xml)) return undefined;
  const objects: ListedObject[] = [];
  for (const [, entry = ''] of xml.matchAll(/<Contents>(.*?)<\/Contents>/gsu)) {
    const [key, size] = [elementIn(entry, 'Key'), elementIn(entry, 'Size')];
    if (key === undefined || size === undefined || !/^\d{1,15}$/u.test(size)) return undefined;
    objects.push({ key, size: Number(size) });
  }
  const rest = xml.replaceAll(/<Contents>.*?<\/Contents>/gsu, '');
  const isCut = elementIn(rest, 'IsTruncated') === 'true';
  return { objects, next: isCut ? elementIn(rest, 'NextContinuationToken') : undefined };
};
