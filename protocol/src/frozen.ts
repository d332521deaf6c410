/** Read-only at any depth; an object without fields takes no field. */
export type Frozen<T> = T extends string | number | boolean | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Frozen<Item>[]
    : keyof T extends never
      ? Readonly<Record<string, never>>
      : { readonly [K in keyof T]: Frozen<T[K]> };
