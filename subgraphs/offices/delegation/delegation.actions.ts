import { today } from '@tongxin/infra/days.ts';
import { defineAction, defineOpening, type Work } from '@tongxin/infra/kernel/action.ts';
import { date, text } from '@tongxin/infra/kernel/field.ts';
import { normalKey } from '@tongxin/infra/kernel/key.ts';
import type { RowOf } from '@tongxin/infra/kernel/kind.ts';
import { accountInput, activationOutputs, giveActivation } from '../account/account.actions.ts';
import { account } from '../account/account.kind.ts';
import { keepAdministrator } from '../account/last-administrator.ts';
import { delegation } from './delegation.kind.ts';

const { duty, personKey, unit, endsOn } = delegation.fields;
const beginsOn = date(['起始日期', 'From'], ['从哪一日起；不填即为今天。', 'From which day; today unless told.'], { ahead: true });

const delegate = defineOpening({
  name: 'delegate',
  label: ['授权', 'Delegate'],
  description: [
    '授予本政协的一个账号一项职责；委员须写明是哪一位，承办单位须写明是哪一个。一人有几项职责的，逐项授予。',
    'Lets an account of the committee do one thing for it: as a member, name the person; as a handling unit, the unit. Who has several duties is given each.',
  ],
  on: delegation,
  input: { account: delegation.fields.account, duty, personKey, unit, beginsOn, endsOn },
  run: (work, input) => ({ record: work.create(delegation, { ...input, beginsOn: input.beginsOn ?? today() }) }),
});

const nameAdministrator = defineOpening({
  name: 'nameAdministrator',
  label: ['指定管理员', 'Name an administrator'],
  description: [
    '为政协指定管理员：没有这个登录名的，同时开立账号并给出激活码。由本政协的管理员，或上一级政协的管理员指定：省指定市州的，市州指定县区的。',
    'Names an administrator of a committee: where it has no account of that login, one is opened, with a code to activate it. By an administrator of the committee or of the one directly above: a province names those of its cities, a city those of its counties.',
  ],
  on: delegation,
  input: { ...accountInput, beginsOn, endsOn },
  above: () => true,
  who: ['上一级政协的管理员', 'an administrator of the committee directly above'],
  outputs: activationOutputs,
  async run(work, { beginsOn: from, endsOn: until, ...told }) {
    const known = await accountCalled(work, told.login);
    const of = known ?? work.create(account, { ...told, openedOn: today() });
    const record = work.create(delegation, { account: of.id, duty: 'ADMINISTRATOR', beginsOn: from ?? today(), endsOn: until ?? null });
    return { record, ...(known ? { activationCode: null, activationValidUntil: null } : await giveActivation(work, of)) };
  },
});

/** The account of the committee with this login. */
async function accountCalled(work: Work, login: string): Promise<RowOf<typeof account> | undefined> {
  const { rows } = await work.query<{ id: string }>(
    'SELECT id FROM offices.account WHERE committee = $1 AND natural_key = $2 AND withdrawn_at IS NULL',
    [work.committee, normalKey(login)],
  );
  return rows[0] && work.lock(account, rows[0].id, null, 'login');
}

const endDelegation = defineAction({
  name: 'endDelegation',
  description: [
    '收回授权，当日起不起作用。指定管理员的上级也可以收回。本政协最后一名管理员不能自行收回，由上级办理。',
    'Takes a delegation back: it has no effect from now on. That of an administrator can be taken back from above, too. The last administrator of a committee is not taken back by itself but from above.',
  ],
  on: delegation,
  input: { reason: text(['原因', 'Reason'], ['为何收回。', 'Why.'], { example: '调离', required: true, max: 200 }) },
  above: (_, record) => record.duty === 'ADMINISTRATOR',
  who: ['上一级政协的管理员（限管理员的授权）', 'for an administrator one of the committee directly above'],
  async run(work, record, { reason }) {
    await keepAdministrator(work, ({ id }) => id === record.id);
    const last = record.beginsOn > today() ? record.beginsOn : today();
    return {
      record: work.change(delegation, record, { endsOn: record.endsOn && record.endsOn < last ? record.endsOn : last, endReason: reason }),
    };
  },
});

export const delegationActions = [delegate, nameAdministrator, endDelegation];
