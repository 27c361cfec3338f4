declare module 'json-bigint' {
  /** Numbers of more than 15 characters become objects of a class of their own. */
  export function parse(text: string): unknown;
}
