import { parseArgs } from 'node:util';
import { type Layer, type LayerKind, layers } from './layers';
import { type LayerResult, layerName, runLayer } from './runLayer';
import { installChromium } from './workbench/installChromium';
import { installVsCode } from './workbench/installVsCode';
import { packageCheck } from './workbench/packageCheck';
import { allVersions, parseVersion, type VsCodeVersion } from './workbench/versions';

const nothing = { passed: 0, failed: 0, failures: [], passedAgain: [], seconds: 0 };

const kinds: readonly LayerKind[] = ['lint', 'unit', 'bench', 'host', 'ui'];

/** `npm test [-- layer… [--vscode version]]`: all layers, or those named; a failing one does not stop the next. */
async function main(): Promise<void> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { vscode: { type: 'string' } } });
  const chosen = chooseLayers(positionals, values.vscode === undefined ? undefined : parseVersion(values.vscode));
  const results: LayerResult[] = [];
  for (const layer of chosen.filter(({ vscode }) => !vscode)) {
    results.push(await runLayer(layer, {}));
  }
  const inVsCode = chosen.filter(({ vscode }) => vscode);
  if (inVsCode.length > 0) {
    results.push(...(await runInVsCode(inVsCode)));
  }
  report(results);
}

function chooseLayers(names: readonly string[], vscode: VsCodeVersion | undefined): Layer[] {
  const unknown = names.find((name) => !kinds.some((kind) => kind === name));
  if (unknown !== undefined) {
    throw new Error(`There is no layer ${unknown}; there are: ${kinds.join(', ')}.`);
  }
  return layers.filter(
    (layer) =>
      (names.length === 0 || names.includes(layer.kind)) && (!vscode || !layer.vscode || layer.vscode === vscode),
  );
}

/** Fetches and packages once for all of them; when that fails, so has each. */
async function runInVsCode(chosen: readonly Layer[]): Promise<LayerResult[]> {
  const started = performance.now();
  const results: LayerResult[] = [];
  try {
    const versions = allVersions.filter((version) => chosen.some(({ vscode }) => vscode === version));
    console.log('\nPackaging, and fetching what is not here yet');
    const [checked] = await Promise.all([packageCheck(), installChromium(), ...versions.map(installVsCode)]);
    const { file: extension, faults } = checked;
    for (const fault of faults) {
      console.log(fault);
    }
    const seconds = (performance.now() - started) / 1000;
    results.push({ ...nothing, name: 'packaging, fetching', failed: faults.length, failures: faults, seconds });
    // One version waits while the other computes.
    const lanes = versions.map((version) => chosen.filter(({ vscode }) => vscode === version));
    const runLane = async (lane: readonly Layer[]): Promise<LayerResult[]> => {
      const ended: LayerResult[] = [];
      for (const layer of lane) {
        ended.push(await runLayer(layer, { TEST_VSIX: extension }));
      }
      return ended;
    };
    results.push(...(await Promise.all(lanes.map(runLane))).flat());
  } catch (error) {
    console.error(error);
    results.push(...chosen.map((layer) => ({ ...nothing, name: layerName(layer), failed: 1 })));
  }
  return results;
}

function report(results: readonly LayerResult[]): void {
  // Of what ran long, often only the end is kept.
  for (const [failures, how] of [
    ['passedAgain', 'passed at the second try only'],
    ['failures', 'failed'],
  ] as const) {
    for (const result of results.filter((each) => each[failures].length > 0)) {
      console.log(`\n${result.name}, ${how}:\n${result[failures].join('\n')}`);
    }
  }
  console.log();
  for (const { name, passed, failed, seconds } of results) {
    console.log(`${name.padEnd(22)}${seconds.toFixed(1).padStart(7)} s   ${passed} passed, ${failed} failed`);
  }
  const sum = (count: (result: LayerResult) => number) => results.reduce((total, result) => total + count(result), 0);
  const failed = sum((result) => result.failed);
  console.log(`\n${sum((result) => result.passed)} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

// Without it, the layer under way would go on alone.
process.once('SIGTERM', () => process.exit(1));

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
