/** `config check`: everything that is wrong with the settings, at once, without a start. */
import { ConfigError, parseConfig, type Environment } from '../config.ts';
import { unknownSettings, unknownSettingSentence } from '../unknown-settings.ts';
import { done, failed, type Outcome } from './outcome.ts';

const faultsOf = (environment: Environment): readonly string[] => {
  try {
    parseConfig(environment);
    return [];
  } catch (cause) {
    if (cause instanceof ConfigError) return cause.reasons;
    throw cause;
  }
};

export const checkConfig = (environment: Environment): Outcome => {
  const faults = faultsOf(environment).map((fault) => `error: ${fault}`);
  const doubts = unknownSettings(environment).map((unknown) => `warning: ${unknownSettingSentence(unknown)}`);
  if (faults.length > 0) return failed(...faults, ...doubts);
  return done(...doubts, 'The settings are right.');
};
