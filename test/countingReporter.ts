import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Runner, Test } from 'mocha';

export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  /** What failed, each with its reason. */
  readonly failures: readonly string[];
}

/** Tells each test as it ends, with its reason when it failed, and leaves the counts in the file `TEST_COUNTS` names. */
export default class CountingReporter {
  private passed = 0;
  private failed = 0;
  private readonly failures: string[] = [];

  constructor(runner: Runner) {
    runner.on('pass', (test: Test) => {
      this.passed++;
      console.log(`  ✓ ${title(test)} (${test.duration ?? 0} ms)`);
    });
    runner.on('fail', (test: Test, error: Error) => {
      this.fail(test, error.stack ?? String(error));
    });
    runner.on('retry', (test: Test, error: Error) => {
      console.log(`  ↻ ${title(test)}\n${indent(error.stack ?? String(error))}`);
    });
    // A skipped test proves nothing, so it counts against us.
    runner.on('pending', (test: Test) => {
      this.fail(test, 'skipped');
    });
    runner.on('end', () => this.leaveCounts());
  }

  private fail(test: Test, reason: string): void {
    const failure = `  ✗ ${title(test)}\n${indent(reason)}`;
    this.failed++;
    this.failures.push(failure);
    console.log(failure);
  }

  private leaveCounts(): void {
    const file = process.env.TEST_COUNTS;
    if (file) {
      const { passed, failed, failures } = this;
      const counts: TestCounts = { passed, failed, failures };
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(counts));
    }
  }
}

function title(test: Test): string {
  return test.titlePath().join(' › ');
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, '      ');
}
