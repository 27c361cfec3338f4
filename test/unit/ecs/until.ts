/** Resolves when the condition holds; fails after about five seconds, so that a broken promise cannot hang a run. */
export async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; !condition(); tries += 1) {
    if (tries >= 1000) {
      throw new Error(`Never came true: ${condition}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
