declare module 'virtual:layout-validator' {
  /** Made at build time from the generated schema: ajv's standalone code, so nothing is compiled in the browser. */
  export interface ValidatorError {
    readonly instancePath: string;
    readonly schemaPath: string;
    readonly keyword: string;
    readonly params: Readonly<Record<string, unknown>>;
    readonly message?: string;
  }
  const validate: ((data: unknown) => boolean) & { errors?: readonly ValidatorError[] | null };
  export default validate;
}
