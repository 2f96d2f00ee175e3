/**
 * The part of a `T` that could be read: everywhere a field or item can be undefined, because it was absent or wrong.
 * Items keep their index. What is there passed its schema, defaults filled in. A field that was wrong has its key, with
 * undefined; one that was absent has no key.
 */
export type Readable<T> = T extends readonly (infer Item)[]
  ? readonly (Readable<Item> | undefined)[]
  : T extends object
    ? { readonly [Key in keyof T]?: Readable<T[Key]> | undefined }
    : T
