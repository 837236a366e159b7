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
const program: string | null = runner.program;
runner.program = '// given';
runner.program = null;
runner.addEventListener('gossip-input', ({ detail }) => detail.program.length);

// @ts-expect-error a program is text
runner.program = 7;
// @ts-expect-error the reason is a text
runner.addEventListener('gossip-error', ({ detail }) => detail.message.toFixed());

export { ready, program };
