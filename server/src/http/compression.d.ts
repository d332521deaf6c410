declare module 'compression' {
  import type { RequestHandler } from 'express';

  /** Answers of at least 1 kB, for clients that accept it. */
  const compression: () => RequestHandler;
  export = compression;
}
