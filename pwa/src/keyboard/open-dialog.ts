/** Whether a modal dialog is open anywhere below a root, through every shadow root. */
export const hasOpenDialog = (root: ParentNode): boolean =>
  root.querySelector('dialog:modal') !== null ||
  [...root.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot !== null && hasOpenDialog(shadowRoot));
