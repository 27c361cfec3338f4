/** Fields of a manifest in which VS Code shows a text, or a list of them. */
const shown =
  /^(title|shortTitle|name|displayName|description|markdownDescription|contents|category|altText|alt|label|detail|placeholder|userDescription|contextualTitle|(markdownE|e)numDescriptions|enumItemLabels|(markdownD|d)eprecationMessage|patternErrorMessage|errorMessage)$/;

/** Fields that models read, which have one text in every language. */
const forModels = /^(inputSchema|modelDescription)$/;

/** Every text of a manifest that a person meets, in its order. */
export function manifestTexts(manifest: unknown): readonly string[] {
  if (typeof manifest !== 'object' || manifest === null) {
    return [];
  }
  return Object.entries(manifest).flatMap(([field, value]: [string, unknown]) => {
    if (forModels.test(field)) {
      return [];
    }
    const isShown = shown.test(field) && !isGroupOfFields(value);
    return isShown ? [value].flat().map(String) : manifestTexts(value);
  });
}

/** Such as the fields of somebody's name, or a property that is called as a field is. */
function isGroupOfFields(value: unknown): boolean {
  return typeof value === 'object' && !Array.isArray(value);
}
