import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { importFile } from '@tongxin/infra/import/import-file.ts';
import { staffOf } from '@tongxin/infra/kernel/actor.ts';
import { recount } from '@tongxin/infra/ledger/ledger.ts';
import { ownService } from '@tongxin/test/kit/own-service.ts';
import { territoryChange } from './territory-change.kind.ts';

const tongxin = ownService();
const folder = new URL('../../../docs/examples/territory/', import.meta.url);
const files = readdirSync(folder).filter(name => name.endsWith('.csv'));

/** How many divisions with a committee each edition of the list has, by the day by which it holds. */
const EDITIONS = { '2018-10-31': 3221, '2019-10-31': 3214, '2020-06-30': 3217, '2021-10-31': 3214, '2022-10-31': 3214, '2023-06-30': 3215 };

test('the real changes of 2019 to 2023: every edition has as many committees as it had', async () => {
  for (const file of files) {
    const committee = basename(file, '.csv');
    const path = fileURLToPath(new URL(file, folder));
    const actor = staffOf(committee, 'import');
    await importFile(tongxin.database, { kind: territoryChange, committee, actor, path }, () => ({ update() {}, stop() {} }));
  }
  for (const [on, count] of Object.entries(EDITIONS)) {
    const { data } = await tongxin.ask('query ($on: Date) { committees(filter: { on: $on }) { totalCount } }', { on });
    expect([on, data.committees.totalCount]).toEqual([on, count]);
  }
  const { data } = await tongxin.ask(
    `{ jianli: committee(code: "421023") { shortName until successor { shortName } }
       laiwu: committees(filter: { below: "371200", on: "2019-10-30" }) { nodes { shortName } }
       jinan: committees(filter: { below: "370100", on: "2019-10-31", name: "钢城" }) { nodes { code } }
       territoryChanges(filter: { committee: "370000" }) { totalCount } }`,
  );
  expect(data).toEqual({
    jianli: { shortName: '监利县政协', until: '2021-10-30', successor: { shortName: '监利市政协' } },
    laiwu: { nodes: [{ shortName: '莱芜市莱城区政协' }, { shortName: '莱芜市钢城区政协' }] },
    jinan: { nodes: [{ code: '370117' }] },
    territoryChanges: { totalCount: 6 },
  });
  expect(await recount(tongxin.databaseUrl)).toMatchObject({ differences: 0 });
}, 60_000);
