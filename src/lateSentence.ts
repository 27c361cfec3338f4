/** What a failure means, in a sentence; its words are loaded when the first one is needed. */
export async function lateSentence(error: unknown): Promise<string> {
  const { errorSentence } = await import('./ecs/errorText');
  return errorSentence(error);
}
