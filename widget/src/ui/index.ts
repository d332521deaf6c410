/**
 * Entry `@cipherchat/widget/ui`: what the widget and an inbox share. `<cipher-thread>` is a whole conversation. It
 * needs `client`, `conversation`, `strings`, `name` and `now`, and `tokens` declared on an element around it.
 */
export { ClientFeed } from './client-feed.ts';
export { datesIn, sameDay, type Dates } from './dates.ts';
export { DraftEvent, OlderEvent, PartEvent, RetryEvent, SeenEvent, SendEvent, WritingEvent } from './events.ts';
export { icon, type IconName } from './icons.ts';
export { linkAddress, takeLinkCode } from './link-code.ts';
export { en, type Strings } from './locales/en.ts';
export { bannerStyles } from './styles/banner.styles.ts';
export { foundation } from './styles/foundation.styles.ts';
export { tokens } from './styles/tokens.styles.ts';
export { banner, connectionBand, type BandContext } from './thread/connection-band.ts';
export { CutOff } from './thread/cut-off.ts';
export { CipherThread } from './thread/cipher-thread.ts';
export { goToMessage } from './thread/go-to-message.ts';
export type { ThreadClient } from './thread/thread-client.ts';
