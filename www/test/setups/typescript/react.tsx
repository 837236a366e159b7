// Compiled, never run: <gossip-runner> and <gossip-lab> in React.
import 'gossip-lesson/react';
import { useRef } from 'react';
import type { GossipRunnerElement } from 'gossip-lesson/react';

export function Exercise() {
  const runner = useRef<GossipRunnerElement>(null);
  return (
    <gossip-runner
      ref={runner}
      name="week-8"
      loading="lazy"
      program="// given"
      src="/lesson-8/runner.html"
      aria-label="Exercise"
      style={{ colorScheme: 'dark' }}
      ongossip-report={({ detail }) => console.log(detail.report.verdict, detail.program)}
      ongossip-input={({ detail }) => localStorage.setItem('mine', detail.program)}
      ongossip-ready={() => runner.current?.updateTheme()}
    >
      The runner cannot be loaded.
    </gossip-runner>
  );
}

// @ts-expect-error an attribute that there is not
export const wrong = <gossip-runner loading="soon" />;

export const lab = <gossip-lab nodes={50} mode="pull" loss="30%" ongossip-result={({ detail }) => detail.result.rounds.p95} />;

// @ts-expect-error a mode that there is not
export const wrongLab = <gossip-lab mode="shove" />;
