/**
 * What was told in this visit, in the `sessionStorage` of the page, and whether the visitor wants it told, in its
 * `localStorage`. Where the browser keeps neither, they are as long as this page.
 */

export const kept = (storage: () => Storage, key: string): string | null => {
  try {
    return storage().getItem(key);
  } catch {
    return null;
  }
};

/** False where storage is denied or full. */
export const keep = (storage: () => Storage, key: string, value: string | undefined): boolean => {
  try {
    if (value === undefined) storage().removeItem(key);
    else storage().setItem(key, value);
    return true;
  } catch {
    return false;
  }
};

const visit = (): Storage => sessionStorage;
const browser = (): Storage => localStorage;

export class ToldBefore {
  readonly #key: string;
  /** When, in milliseconds since 1970, and which address. */
  #told: readonly [at: number, address: string] | undefined;
  /** Said in this page, where the browser does not keep it. */
  #isOn = true;

  constructor(database: string) {
    this.#key = `${database}:told`;
    const [, at, address] = /^(?<at>\d+) (?<address>.*)$/su.exec(kept(visit, this.#key) ?? '') ?? [];
    if (address !== undefined) this.#told = [Number(at), address];
  }

  /** Another tab may have switched it. */
  get isOn(): boolean {
    return this.#isOn && kept(browser, this.#key) !== 'off';
  }

  /** Something was told in this visit. */
  get has(): boolean {
    return this.#told !== undefined;
  }

  get at(): number {
    return this.#told?.[0] ?? 0;
  }

  get address(): string | undefined {
    return this.#told?.[1];
  }

  told(address: string, at: number): void {
    this.#told = [at, address];
    keep(visit, this.#key, this.#told.join(' '));
  }

  switch(isOn: boolean): void {
    this.#isOn = keep(browser, this.#key, isOn ? undefined : 'off') || isOn;
  }

  /** The visitor's profile was deleted. */
  forget(): void {
    this.#told = undefined;
    keep(visit, this.#key, undefined);
    this.switch(true);
  }
}
