/** Something that is neither ciphertext nor a public key nor declared. It never quotes what was found. */
export type Finding = { readonly place: string; readonly wrong: string };
