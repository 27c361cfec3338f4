/**
 * Runs in every frame before its own scripts. Remembers when a table was first whole, and, while it is asked to, the
 * longest time between two frames.
 */
export const pageProbe = `
  globalThis.probe = { rowsAt: undefined, longest: 0 };
  // Observers and frames asked for would go when VS Code opens the document anew to write the page into it.
  const looking = setInterval(() => {
    if (document.querySelectorAll('[role="rowheader"], th[scope="row"]').length >= 100) {
      clearInterval(looking);
      requestAnimationFrame(() => { globalThis.probe.rowsAt = performance.now(); });
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
