/** What is the same for all that is built. */
export const bundled = (minify) => ({
  bundle: true,
  minify,
  sourcemap: minify ? false : 'linked',
  logLevel: 'info',
  legalComments: 'none',
});
