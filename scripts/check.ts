// npm run check: the quick half of npm test, for every commit.
import { fail, say } from './command.ts';
import { quickChecks } from './steps/checks.ts';
import { runSteps, table } from './steps/step.ts';

try {
  const outcomes = await runSteps(quickChecks);
  say(table(outcomes, process.uptime()));
  process.exitCode = outcomes.every(({ passed }) => passed) ? 0 : 1;
} catch (error) {
  fail(error, [], 'npm run check');
}
