// npm test: everything, as on the server. EXTRA_FIXTURES names a folder that adds cases.
import { fail, say } from './command.ts';
import { builtChecks, quickChecks } from './steps/checks.ts';
import { runSteps, table } from './steps/step.ts';

try {
  if (!process.env.EXTRA_FIXTURES) say('EXTRA_FIXTURES is not set: the cases of such a folder are skipped.');
  const outcomes = await runSteps([...quickChecks, ...builtChecks]);
  say(table(outcomes, process.uptime()));
  process.exitCode = outcomes.every(({ passed }) => passed) ? 0 : 1;
} catch (error) {
  fail(error, [], 'npm test');
}
