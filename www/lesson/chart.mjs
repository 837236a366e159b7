// The curves of the lesson's fourth section, as SVG, from the exact law.

const size = { width: 340, height: 216, left: 46, top: 20, bottom: 170, round: 11 };
const last = 24; // round
const x = (round) => size.left + size.round * round;
const y = (share) => size.bottom - (size.bottom - size.top) * share;
const short = (number) => String(Math.round(10 * number) / 10);

/** The first round after which a share is reached. */
const reaching = (shares, share) => shares.findIndex((one) => one >= share);

/** A curve with its name beside the place where it passes three quarters. */
function curve({ name, shares, kind, right = false }) {
  const rounds = Array.from({ length: last + 1 }, (_, round) => round);
  const points = rounds.map((round) => `${short(x(round))},${short(y(shares[round] ?? 1))}`).join(' ');
  const named = 0.75;
  const after = reaching(shares, named);
  const place = after - (shares[after] - named) / (shares[after] - shares[after - 1]);
  const label = `<text x="${short(x(place) + (right ? 8 : -8))}" y="${y(named)}" class="${right ? 'after' : 'before'}">${name}</text>`;
  return { line: `<polyline class="${kind}" points="${points}"/>`, label };
}

function chart({ id, title, description, values, curves }) {
  const drawn = curves.map(curve);
  return `<svg class="chart" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-labelledby="${id}-title ${id}-desc">
        <title id="${id}-title">${title}</title>
        <desc id="${id}-desc">${description}</desc>
        <path class="grid" d="${[0, 0.5, 1].map((share) => `M${size.left} ${y(share)}H${x(last)}`).join('')}"/>
        <g class="y">${values.map((text, i) => `<text x="${size.left - 6}" y="${y(i / 2) + 4}">${text}</text>`).join('')}</g>
        <g class="x">${[0, 5, 10, 15, 20].map((round) => `<text x="${x(round)}" y="188">${round}</text>`).join('')}<text x="${x(last / 2)}" y="208">round</text></g>
        ${drawn.map(({ line }) => line).join('\n        ')}
        <g class="label">${drawn.map(({ label }) => label).join('')}</g>
      </svg>`;
}

/**
 * The two charts for so many nodes. `exact` has the exact law of push, pull and push-pull by
 * their names, as gossip.simulate returns it.
 */
export function charts(nodes, exact) {
  const [push, pull, both] = ['push', 'pull', 'push-pull'].map((mode) => ({ mean: exact[mode].informed.mean, cdf: exact[mode].rounds.cdf }));
  const knowing = ({ mean }, round) => Math.round(nodes * mean[round]);
  const modes = [
    { name: 'push-pull', ...both, kind: 'both' },
    { name: 'pull', ...pull, kind: 'pull' },
    { name: 'push', ...push, kind: 'push' },
  ];
  return [
    chart({
      id: 'mean',
      title: `Nodes that know, by round, in a system of ${nodes} nodes`,
      description:
        `Two S-shaped curves. With push, on average ${knowing(push, 5)} nodes know after 5 rounds, ${knowing(push, 10)} after 10 and ` +
        `${knowing(push, 15)} after 15; with pull it is the same. With push-pull, ${knowing(both, 5)} know after 5 rounds and ${knowing(both, 8)} after 8.`,
      values: ['0', String(nodes / 2), String(nodes)],
      curves: [
        { name: 'push-pull', shares: both.mean, kind: 'both' },
        { name: 'push and pull', shares: push.mean, kind: 'push', right: true },
      ],
    }),
    chart({
      id: 'chance',
      title: `Chance that all ${nodes} nodes know, by round`,
      description: `Three steep curves. ${modes
        .map(({ name, cdf }) => `With ${name} the chance is above 50% from round ${reaching(cdf, 0.5)} on and above 99% from round ${reaching(cdf, 0.99)} on.`)
        .join(' ')}`,
      values: ['0%', '50%', '100%'],
      curves: modes.map(({ name, cdf, kind }) => ({ name, shares: cdf, kind })),
    }),
  ].join('\n      ');
}
