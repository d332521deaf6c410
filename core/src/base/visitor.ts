/** What the page of a visitor tells the owner, as it is shown. A visitor's browser says it, nothing proves it. */

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

export type Visitor = {
  readonly page?: VisitorPage | undefined;
};

export const NO_VISITOR: Visitor = {};
