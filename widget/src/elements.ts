/**
 * The elements of the script tag, as one file: running it defines `<cipher-chat>`, enough to open the chat and to
 * write.
 */
import './cipher-chat.ts';
