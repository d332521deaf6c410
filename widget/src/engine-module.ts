/**
 * The engine of the script tag: cryptography, storage and connection as one file, loaded by its hash next to the
 * elements.
 */
import { openChatClient } from '@cipherchat/core/compose';
import { handOverEngine } from './loader/engine-handoff.ts';

handOverEngine({ openChatClient });
