import { openWorkbookFile } from '../../db/open.ts';
import { startSession } from '../../db/session.ts';
import { builtInPath, expect, ranking, saved, test } from './app.ts';

test('kill -9 while weights are being edited loses nothing that the screen called saved', async ({
  start,
  dataFolder,
}) => {
  let expected = 12;
  for (let round = 1; round <= 3; round++) {
    const { app, page, matrix } = await start();
    await expect(matrix.weight('security')).toContainText(String(expected));
    for (let step = 1; step <= 4; step++) {
      expected = round * 10 + step;
      await matrix.setWeight('security', expected);
      await expect(matrix.weight('security')).toContainText(String(expected));
      await saved(page);
    }
    const gone = new Promise((resolve) => app.process().once('exit', resolve));
    app.process().kill('SIGKILL');
    await gone;
    const session = startSession(openWorkbookFile(builtInPath(dataFolder)), { analyst: 'Ada' });
    const { tables, history } = session.load();
    session.close();
    const criterionId = tables.criteria.find((c) => c.slug === 'security')?.id;
    const scenarioId = tables.workbook[0]?.currentScenarioId;
    const weight = tables.weights.find((w) => w.criterionId === criterionId && w.scenarioId === scenarioId);
    expect(weight?.value).toBe(expected);
    expect(history.undo).toBe(`weight of Security ${expected - 1} to ${expected}`);
  }
});

test('the database host may die: it comes back, and work goes on', async ({ start }) => {
  const { app, page, matrix } = await start();
  await matrix.setWeight('security', 30);
  await saved(page);
  const killed = await app.evaluate(({ app: electron }) => {
    const host = electron.getAppMetrics().find((metric) => metric.name === 'Weighbridge database');
    if (host) process.kill(host.pid, 'SIGKILL');
    return host !== undefined;
  });
  expect(killed).toBe(true);
  await matrix.setWeight('security', 31);
  await saved(page);
  await expect(matrix.weight('security')).toContainText('31');
  expect(await ranking(page)).toHaveLength(2);
});
