/**
 * Runs in every frame before its own scripts. Remembers when the page's script came, when the page was complete and a table
 * first whole, and, while it is asked to, the longest time between two frames.
 */
export const pageProbe = `
  globalThis.probe = { result: undefined, longest: 0 };
  let complete = NaN;
  // Observers and frames asked for would go when VS Code opens the document anew to write the page into it.
  const looking = setInterval(() => {
    if (Number.isNaN(complete) && document.readyState === 'complete' && document.querySelector('main')) {
      complete = performance.now();
    }
    if (document.querySelectorAll('[role="rowheader"], th[scope="row"]').length >= 100) {
      clearInterval(looking);
      // The frame that lays them out may have been, or may be still to come.
      document.body.getBoundingClientRect();
      const rows = performance.now();
      const [script] = performance.getEntriesByType('resource').filter(({ name }) => /\\/results\\.js/.test(name));
      globalThis.probe.result = { asked: script?.startTime ?? NaN, loaded: script?.responseEnd ?? NaN, complete, rows };
    }
  }, 4);
  globalThis.watchFrames = () => {
    globalThis.probe.longest = 0;
    let last = performance.now();
    let on = true;
    const next = (now) => {
      globalThis.probe.longest = Math.max(globalThis.probe.longest, now - last);
      last = now;
      if (on) requestAnimationFrame(next);
    };
    requestAnimationFrame((now) => { last = now; requestAnimationFrame(next); });
    globalThis.stopWatching = () => { on = false; return globalThis.probe.longest; };
  };
`;
