// Journeys in real Chromium against the built host. Arguments go to Playwright: `npm run e2e -- --headed check`.
import { findChromium } from './chromium.mjs';
import { tool } from './run-step.mjs';

const env = {};
try {
  env.CHROMIUM_PATH = await findChromium();
} catch (error) {
  console.error(error.message);
  process.exit(2);
}
const report = process.env.E2E_REPORT;
if (report) env.PLAYWRIGHT_JSON_OUTPUT_NAME = report;
const reporters = report ? ['--reporter=list,json'] : [];
process.exit(
  await tool(
    'playwright',
    ['test', '--config', 'e2e/playwright.config.ts', ...reporters, ...process.argv.slice(2)],
    env,
  ),
);
