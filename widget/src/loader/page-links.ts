/** Links of the page to `#cipher-chat` open the chat. */
export const answerLinks = (host: { readonly open: () => void }): void => {
  addEventListener('click', (event) => {
    if ((event.target as Partial<Element>).closest?.('[href$="#cipher-chat"]')) {
      event.preventDefault();
      host.open();
    }
  });
};
