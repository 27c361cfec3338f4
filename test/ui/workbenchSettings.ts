/** What a workbench has unless a test says otherwise. */
export const settingsOfTests = {
  // Stuck parents are drawn twice, over the rows below them.
  'workbench.tree.enableStickyScroll': false,
  // Without a graphics card what moves is drawn by the processor, of which the tests have better use.
  'workbench.reduceMotion': 'on',
  'editor.cursorBlinking': 'solid',
  // What shows where the mouse came to rest covers the rows below, and takes the next click for itself.
  'workbench.hover.delay': 600_000,
};

/** For what has to do with motion: as the system wants it. */
export const withMotion = { 'workbench.reduceMotion': 'auto' } as const;

/** For what shows when the mouse rests. */
export const withHovers = { 'workbench.hover.delay': 500 } as const;
