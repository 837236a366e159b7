// Compiled, never run: <gossip-runner> and <gossip-lab> in TypeScript.
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

const lab = document.createElement('gossip-lab');
lab.setAttribute('nodes', '50');
lab.addEventListener('gossip-result', ({ detail: { options, result } }) => {
  const rounds: number = result.rounds.mean;
  console.log(rounds, options.nodes.toFixed(), options.rumor?.k);
});
// @ts-expect-error the result has no verdict
lab.addEventListener('gossip-result', ({ detail }) => detail.verdict);

export { ready, program };
