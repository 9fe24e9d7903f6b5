import type { APIRequestContext } from '@playwright/test';
import { ask } from './support/api';
import { look } from './support/look';
import { expect, test } from './support/test';

interface Found {
  obligations: { items: { id: string; round: { periodKey: string; regime: { code: string } } }[] };
}

async function find(request: APIRequestContext): Promise<string> {
  const { obligations } = await ask<Found>(
    request,
    'xa.tinhkhe',
    '{ obligations(filter: {}, first: 60) { items { id round { periodKey regime { code } } } } }',
  );
  const found = obligations.items.find(
    ({ round }) => round.regime.code === '01-TCD' && round.periodKey === '2026-Q4',
  );
  return found?.id ?? '';
}

/** Enters a nought in every cell that the position may enter, where nothing stands yet. */
async function fill(request: APIRequestContext, username: string, id: string) {
  const { obligation } = await ask<{
    obligation: { draft: { cells: { rows: string[]; columns: string[]; values: (string | null)[][] } } };
  }>(request, username, `{ obligation(id: "${id}") { draft { cells { rows columns values } } } }`);
  const { rows, columns, values } = obligation.draft.cells;
  const edits = rows.flatMap((row, i) =>
    columns.flatMap((column, j) =>
      values[i]?.[j] == null ? [`{row: "${row}", column: "${column}", value: "0"}`] : [],
    ),
  );
  await ask(
    request,
    username,
    `mutation { saveCells(input: {obligationId: "${id}", edits: [${edits.join(', ')}]}) { refused { code } } }`,
  );
}

/** Says that the one part which the position holds is complete. */
async function finish(request: APIRequestContext, username: string, id: string) {
  const { obligation } = await ask<{ obligation: { workParts: { id: string; version: number }[] } }>(
    request,
    username,
    `{ obligation(id: "${id}") { workParts { id version } } }`,
  );
  const [part] = obligation.workParts;
  await ask(
    request,
    username,
    `mutation { finishPart(input: {part: {id: "${part?.id}", version: ${part?.version}}}) { id } }`,
  );
}

test('two rooms fill in their parts, the office puts the report together', async ({ desk, request }) => {
  test.setTimeout(120_000);
  const id = await find(request);
  const url = `/bao-cao/nghia-vu/${id}`;
  const office = await desk('xa.tinhkhe');
  await office.goto(url);
  const panel = office.getByRole('region', { name: 'Phân công' });
  const give = async (room: string, columns: string) => {
    await panel.getByRole('button', { name: 'Giao phần việc' }).click();
    const dialog = office.getByRole('dialog', { name: 'Giao phần việc' });
    await dialog.getByLabel('Giao cho').selectOption({ label: room });
    await dialog.getByText('Một phần').click();
    await dialog.getByRole('textbox', { name: 'Các cột' }).fill(columns);
    await dialog.getByRole('button', { name: 'Giao phần việc' }).click();
    return dialog;
  };

  await test.step('a part is given; what is given already is refused with who has it', async () => {
    await expect(await give('Phòng Văn hóa - Xã hội', '4-12')).toBeHidden();
    const refused = await give('Phòng Kinh tế', '12-20');
    await expect(refused).toContainText('Phần cột 12 đang giao cho Phòng Văn hóa - Xã hội');
    await refused.getByRole('textbox', { name: 'Các cột' }).fill('13-20');
    await refused.getByRole('button', { name: 'Giao phần việc' }).click();
    await expect(refused).toBeHidden();
    await look(office, 'parts-giver');
  });

  await test.step('a room enters its own columns alone and says that they are complete', async () => {
    const room = await desk('vhxh.tinhkhe');
    await fill(request, 'vhxh.tinhkhe', id);
    await room.goto(url);
    await expect(room.getByText('Phần được giao: cột 4–12')).toBeVisible();
    await expect(room.getByRole('grid').getByText('Tiếp thường xuyên')).toHaveCount(1);
    await room.getByRole('button', { name: 'Báo hoàn thành' }).click();
    await room.getByRole('dialog').getByRole('button', { name: 'Báo hoàn thành' }).click();
    await expect(room.getByText('Phần được giao đã báo hoàn thành và đang khóa.')).toBeVisible();
  });

  await test.step('the other room does so over the API', async () => {
    await fill(request, 'kt.tinhkhe', id);
    await finish(request, 'kt.tinhkhe', id);
  });

  await test.step('the office is told, fills in the rest and puts the report up', async () => {
    await office.goto('/viec');
    await expect(office.getByText('2/2 phần đã hoàn thành').first()).toBeVisible();
    await fill(request, 'xa.tinhkhe', id);
    await office.goto(url);
    await expect(panel.getByText('Hoàn thành 2/2 phần')).toBeVisible();
    await office.getByRole('button', { name: 'Trình ký', exact: true }).click();
    await office.getByRole('dialog').getByRole('button', { name: 'Trình ký' }).click();
    await expect(office.getByRole('main').getByText('Chờ ký').first()).toBeVisible();
  });
});
