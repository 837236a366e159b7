// Compiled, never run: <gossip-runner> in TypeScript.
import 'gossip-lesson/embed';
import type { GossipRunnerElement } from 'gossip-lesson/embed';

const runner: GossipRunnerElement = document.createElement('gossip-runner');
const ready: Promise<void> = runner.ready;
runner.addEventListener('gossip-report', ({ detail }) => {
  const passed: boolean = detail.report.verdict === 'pass';
  console.log(passed, detail.program.length, detail.case?.toFixed());
});
runner.addEventListener('click', (event) => event.clientX);
document.querySelector('gossip-runner')?.updateTheme();

// @ts-expect-error the reason is a text
runner.addEventListener('gossip-error', ({ detail }) => detail.message.toFixed());

export { ready };
