import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Runner, Test } from 'mocha';

export interface TestOutcome {
  readonly file: string;
  /** What failed, with its reason; nothing of a test that passed. */
  readonly failure?: string;
}

/** Tells each test as it ends, with its reason when it failed, and leaves all in the file `TEST_OUTCOMES` names. */
export default class CountingReporter {
  private readonly outcomes: TestOutcome[] = [];

  constructor(runner: Runner) {
    runner.on('pass', (test: Test) => {
      this.outcomes.push({ file: test.file ?? '' });
      console.log(`  ✓ ${title(test)} (${test.duration ?? 0} ms)`);
    });
    runner.on('fail', (test: Test, error: Error) => {
      this.fail(test, error.stack ?? String(error));
    });
    // A skipped test proves nothing, so it counts against us.
    runner.on('pending', (test: Test) => {
      this.fail(test, 'skipped');
    });
    runner.on('end', () => this.leaveOutcomes());
  }

  private fail(test: Test, reason: string): void {
    const failure = `  ✗ ${title(test)}\n${indent(reason)}`;
    this.outcomes.push({ file: test.file ?? '', failure });
    console.log(failure);
  }

  private leaveOutcomes(): void {
    const file = process.env.TEST_OUTCOMES;
    if (file) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(this.outcomes));
    }
  }
}

function title(test: Test): string {
  return test.titlePath().join(' › ');
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, '      ');
}
