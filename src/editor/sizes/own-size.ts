/** What the sizes are opened with by somebody who wants one of their own. */
export const OWN_SIZE = { own: true } as const;
