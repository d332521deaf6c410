/**
 * Environment variables that look like settings of this server and are none: a misspelt setting is ignored in silence
 * otherwise, and the server then runs on SQLite where MongoDB was meant.
 */
import { distance } from 'fastest-levenshtein';
import { SETTING_NAMES } from './config.ts';

export type UnknownSetting = { readonly name: string; readonly meant: string };

/** Names that other programs use for the same thing. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  MONGODB_URI: 'MONGODB_URL',
  MONGO_URI: 'MONGODB_URL',
  DATABASE_URL: 'MONGODB_URL',
  TRUST_PROXY: 'TRUSTED_PROXY_HOPS',
  TOKEN_SECRET: 'JWT_SECRET',
  TOKEN_SECRET_PREVIOUS: 'JWT_SECRET_PREVIOUS',
  BASE_URL: 'PUBLIC_URL',
  ORIGIN: 'PUBLIC_URL',
  SERVER_PORT: 'PORT',
  LISTEN_PORT: 'PORT',
  DATA_PATH: 'DATA_DIR',
  S3_ENDPOINT: 'S3_URL',
  S3_BUCKET: 'S3_URL',
  AWS_ACCESS_KEY_ID: 'S3_ACCESS_KEY_ID',
  AWS_SECRET_ACCESS_KEY: 'S3_SECRET_ACCESS_KEY',
};

const PREFIX = /^CIPHERCHAT_/u;
/** Kubernetes announces a service called "cipherchat" to each pod as CIPHERCHAT_PORT=tcp://10.0.0.1:3000. */
const OF_KUBERNETES = /^tcp:\/\//u;

/** A quarter of the name may differ; with more, PATH would be taken for PORT. */
const closest = (name: string): string | undefined => {
  const ranked = SETTING_NAMES.map((known) => ({ known, differs: distance(name, known) }))
    .filter(({ known, differs }) => differs <= known.length / 4)
    .toSorted((a, b) => a.differs - b.differs);
  return ranked[0]?.known;
};

const meantBy = (name: string, value: string): string | undefined => {
  const upper = name.toUpperCase();
  if (Object.hasOwn(OTHER_NAMES, upper)) return OTHER_NAMES[upper];
  const bare = upper.replace(PREFIX, '');
  if (bare !== upper) return OF_KUBERNETES.test(value) ? undefined : SETTING_NAMES.find((known) => known === bare);
  return closest(upper);
};

/** In the order of their names. Variables that do not resemble a setting are those of other programs. */
export const unknownSettings = (environment: Readonly<Record<string, string | undefined>>): readonly UnknownSetting[] =>
  Object.entries(environment)
    .flatMap(([name, value]) => {
      if (SETTING_NAMES.includes(name) || value === undefined || value === '') return [];
      const meant = meantBy(name, value);
      return meant === undefined ? [] : [{ name, meant }];
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));

export const unknownSettingSentence = ({ name, meant }: UnknownSetting): string =>
  `${name} is no setting of this server and has no effect: did you mean ${meant}?`;
