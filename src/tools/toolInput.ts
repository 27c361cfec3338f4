/** The fields of whatever a model gave: not every editor holds it against the schema. */
export function fieldsOf(given: unknown): Readonly<Record<string, unknown>> {
  return typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : {};
}

/** Text, or nothing: a number may have lost digits, and a list is no ID. */
export function textIn(field: unknown): string {
  return typeof field === 'string' ? field : '';
}
