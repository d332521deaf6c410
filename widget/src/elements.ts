/**
 * The elements of the script tag in one file. Running it defines `<cipher-chat>`, which is enough to open the chat and
 * to write; the engine loads later.
 */
import './loader/early-engine.ts';
import './cipher-chat.ts';
