/**
 * What is known of a visitor, as it is shown: what the browser says of its page, which nothing proves, and what the
 * back end of the owner's site says of its user, which its signature proves.
 */

export type VisitorPage = {
  /** `http:` or `https:`, without fragment, name and password. */
  readonly address: string;
  readonly title?: string | undefined;
  /** BCP 47. */
  readonly language?: string | undefined;
  /** Origin of the page from which the visitor came. */
  readonly referrer?: string | undefined;
  /** What else the page tells: names and values. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** When the server stored it, in milliseconds since 1970. */
  readonly at: number;
};

/** What the back end of the owner's site says, under a key that the owner has entered (PROTOCOL 21.4). */
export type Vouched = {
  /** What the owner calls the key; may be empty. */
  readonly by: string;
  /** The site's own id of the user. */
  readonly user: string;
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  /** When the server stored it, in milliseconds since 1970. */
  readonly at: number;
  /** The user that the site had named for this visitor before, if it was another one. */
  readonly userBefore?: string | undefined;
};

/** `other-address`: for another visitor, or for another inbox. `invalid`: of another form, or not signed by the key. */
export type VouchRefusal = 'expired' | 'other-address' | 'unknown-key' | 'invalid';

/** A key of the back end of the owner's site. */
export type SiteKey = {
  /** 16 hexadecimal digits: `kid` of what it signs. */
  readonly id: string;
  readonly algorithm: 'Ed25519' | 'P-256';
  /** Up to 64 bytes of UTF-8; may be empty. */
  readonly label: string;
};

export type Visitor = {
  readonly page?: VisitorPage | undefined;
  readonly vouched?: Vouched | undefined;
  /** The newest statement that was not believed, if none was believed since. */
  readonly refused?: { readonly why: VouchRefusal; readonly at: number } | undefined;
};

export const NO_VISITOR: Visitor = {};
