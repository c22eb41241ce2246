/** Made at build time from the generated schema: ajv's standalone code, so nothing is compiled in the browser. */
declare module 'virtual:layout-validator' {
  export interface KindError {
    /** A JSON pointer from what was checked. */
    readonly instancePath: string;
    readonly keyword: string;
    readonly params: { readonly type?: string | readonly string[]; readonly limit?: number };
  }

  export interface Check {
    (data: unknown): boolean;
    readonly errors?: readonly KindError[] | null;
  }

  /** The document apart from its tabs. */
  export const layout: Check;
  /** A tab apart from what is on it. */
  export const tab: Check;
  /** A group or panel apart from what is in it. */
  export const group: Check;
  /** The fields all controls share. */
  export const shared: Check;
  /** By type: the fields of its own, and their names; what `shared` says about those does not count. */
  export const controls: Readonly<Record<string, { readonly check: Check; readonly own: readonly string[] }>>;
}
