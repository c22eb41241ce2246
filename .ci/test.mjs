// Everything: types and lint, unit tests, build, journeys in real Chromium. The last line counts them all.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, run, tool } from './run-step.mjs';

const reports = mkdtempSync(join(tmpdir(), 'carter-test-'));
let passed = 0;
let failed = 0;

function count(good, bad) {
  passed += good;
  failed += bad;
}

function step(title, code) {
  console.error(`\n${code === 0 ? 'ok' : 'FAILED'}: ${title}`);
  count(code === 0 ? 1 : 0, code === 0 ? 0 : 1);
}

/** Counts from a report; a run that broke before it could write one counts as a failure. */
function counted(title, code, file, read) {
  try {
    const [good, bad] = read(JSON.parse(readFileSync(file, 'utf8')));
    count(good, bad);
    if (code !== 0 && bad === 0) step(title, code);
  } catch {
    step(`${title} (no report was written)`, 1);
  }
}

step('types', await tool('tsc', ['--noEmit']));
step('lint and format', await tool('biome', ['check', '--error-on-warnings', '.']));

const unit = join(reports, 'unit.json');
const unitCode = await tool('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`]);
counted('unit tests', unitCode, unit, (report) => [report.numPassedTests, report.numFailedTests]);

const built = await run('npm', ['run', '--silent', 'build']);
step('build', built);

if (built === 0) {
  const journeys = join(reports, 'journeys.json');
  const code = await run(process.execPath, [join(ROOT, '.ci/e2e.mjs')], { E2E_REPORT: journeys });
  counted('journeys', code, journeys, ({ stats }) => [stats.expected + stats.flaky, stats.unexpected]);
}

rmSync(reports, { recursive: true, force: true });
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
