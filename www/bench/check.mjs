// How well and how fast gossip.check judges the programs of www/test/corpus:
// prints rates over several seeds, and medians. Called as: node check.mjs [SEEDS]
import { checkAll, intended, openPages, programs } from '../test/support/corpus.mjs';
import { openLesson } from '../test/support/lesson-page.mjs';

const seeds = Number(process.argv[2] ?? 20);
const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];
const share = (part, whole) => `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;

const lesson = await openLesson();
try {
  const pages = await openPages(lesson, 1); // one after the other, so that times mean something
  const right = programs('right');
  const wrong = programs('wrong');
  const tally = { passed: 0, failed: 0, repaired: 0, named: 0, nameable: 0, small: 0, single: 0 };
  const times = { right: [], wrong: [], repair: [] };
  for (let i = 1; i <= seeds; i++) {
    const seed = (i * 2_654_435_761) % 2 ** 32; // far apart
    const rightReports = await checkAll(pages, right, { seed, repair: false });
    for (const [j, report] of rightReports.entries()) {
      times.right.push(report.durationMs);
      if (report.verdict === 'pass') tally.passed++;
      else console.log(`seed ${seed}: ${right[j].name} is right, but: ${report.summary}`);
    }
    const wrongReports = await checkAll(pages, wrong, { seed, repair: false });
    const repaired = await checkAll(pages, wrong, { seed });
    for (const [j, report] of wrongReports.entries()) {
      times.wrong.push(report.durationMs);
      times.repair.push(repaired[j].durationMs - report.durationMs);
      if (Object.values(repaired[j].functions).some(({ repair }) => repair !== null)) tally.repaired++;
      if (report.verdict === 'fail') tally.failed++;
      else console.log(`seed ${seed}: ${wrong[j].name} is wrong, but: ${report.summary}`);
      const intention = Object.entries(intended(wrong[j]));
      for (const [name, misconception] of intention) {
        const { misconception: found, counterexample } = report.functions[name];
        if (misconception !== null) tally.nameable++;
        if (misconception !== null && found?.id === misconception) tally.named++;
        if (intention.length > 1 || counterexample === null) continue;
        tally.single++;
        const keys = new Set(counterexample.before.flatMap((node) => Object.keys(node.state)));
        if (counterexample.before.length <= 2 && keys.size <= 1 && counterexample.calls.length === 1) tally.small++;
      }
    }
    process.stderr.write(`\rseed ${i} of ${seeds}`);
  }
  process.stderr.write('\r');
  console.log(`gossip.check, ${right.length} right and ${wrong.length} wrong programs, ${seeds} seeds`);
  console.log(`  right programs that pass              ${share(tally.passed, right.length * seeds)}`);
  console.log(`  wrong programs that fail              ${share(tally.failed, wrong.length * seeds)}`);
  console.log(`  misconceptions named as intended      ${share(tally.named, tally.nameable)}`);
  console.log(`  counterexamples of programs with one bug:`);
  console.log(`    one call, at most 2 nodes and 1 key ${share(tally.small, tally.single)}`);
  console.log(`  wrong programs with a repair          ${share(tally.repaired, wrong.length * seeds)}`);
  console.log(`  median time, right program            ${median(times.right)} ms`);
  console.log(`  median time, wrong program            ${median(times.wrong)} ms`);
  console.log(`  and to look for its repair            ${median(times.repair)} ms`);
} finally {
  await lesson.close();
}
