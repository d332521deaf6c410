/** `@cipherchat/widget/client`: the client without a user interface, for inboxes, workers and bots. */
export * from '@cipherchat/core';
