// A window as narrow as a phone’s: one thing at a time.

export const PHONE = '(max-width: 600px)';

/** Tests have no window. */
export const isPhone = (): boolean => typeof window !== 'undefined' && window.matchMedia(PHONE).matches;
