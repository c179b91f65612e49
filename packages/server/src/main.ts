import { loadConfig } from './config.ts';
import { createLifecycle } from './lifecycle/lifecycle.ts';
import { onStopRequest } from './lifecycle/on-stop-request.ts';
import { createReport } from './lifecycle/report.ts';
import { surviveLostOutput } from './lifecycle/survive-lost-output.ts';
import { tellFailure } from './lifecycle/tell-failure.ts';

/** `npm start`: runs until somebody asks it to stop. */

surviveLostOutput();
const report = createReport();
const lifecycle = createLifecycle(report);

async function end(code: number): Promise<never> {
  await lifecycle.stop();
  process.exit(code);
}

onStopRequest(
  () => {
    report('stopping');
    void end(0);
  },
  () => process.exit(1),
);

for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error: unknown) => {
    tellFailure(error);
    void end(1);
  });
}

try {
  const config = loadConfig(process.env);
  // Loaded after the configuration is known to be good: a wrong variable answers at once.
  const { startServer } = await import('./start-server.ts');
  await startServer(config, lifecycle, { report, onLost: (error) => void end(tellFailure(error)) });
} catch (error) {
  await end(tellFailure(error));
}
