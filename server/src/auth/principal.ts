/** Who speaks: a device of an account, as its token says. Account as base32, device as hex. */
export type Principal = { readonly account: string; readonly device: string };
