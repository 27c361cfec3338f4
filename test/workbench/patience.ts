/**
 * How long to wait, in milliseconds, for a workbench to come up: many times what it takes on an idle machine, as a busy
 * one must not fail a test. What waits longer hangs.
 */
export const patience = 120_000;
