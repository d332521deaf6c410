/** Whether the user can see this page. A worker has no page. */
export const isInForeground = (): boolean =>
  (globalThis as { readonly document?: { readonly visibilityState?: string } }).document?.visibilityState === 'visible';
