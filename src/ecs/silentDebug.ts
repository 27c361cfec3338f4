/**
 * Stands in for the `debug` package inside the bundle: pop-core's HTTP layer would print signed requests, secrets
 * included, whenever the environment has DEBUG set.
 */
export = () => Object.assign(() => {}, { enabled: false });
