import { shanghai, today } from '@tongxin/infra/days.ts';
import { defineAction, defineOpening, type Work } from '@tongxin/infra/kernel/action.ts';
import { text } from '@tongxin/infra/kernel/field.ts';
import { activationOf, digestOf, newActivation } from '@tongxin/infra/kernel/secret.ts';
import { account } from './account.kind.ts';
import { keepAdministrator } from './last-administrator.ts';

const VALID_DAYS = 7;

/** By which whoever was given the account makes it their own. */
export const activationOutputs = {
  activationCode: text(
    ['激活码', 'Activation code'],
    [
      '交给本人，在“激活账号”页面设置密码；只显示这一次。用统一身份认证登录的没有。',
      'To be handed to whoever the account is for: with it they set their password. Shown this once; none where a provider is signed in with.',
    ],
  ),
  activationValidUntil: text(['激活码有效期至', 'Code valid until'], ['可以使用到何时。', 'Until when it can be used.']),
};

/** A code in the place of any before it; none where a provider knows the password. */
export async function giveActivation(
  work: Work,
  { id, issuer }: { id: string; issuer: string | null },
): Promise<Record<string, string | null>> {
  if (issuer) return { activationCode: null, activationValidUntil: null };
  const code = newActivation();
  const expires = new Date(Date.now() + VALID_DAYS * 86_400_000);
  await work.query('SELECT identity.add_activation($1, $2, $3)', [id, digestOf(activationOf(code)), expires]);
  return { activationCode: code, activationValidUntil: shanghai(expires) };
}

const { login, name, issuer, subject } = account.fields;
export const accountInput = { login, name, issuer, subject };

const openAccount = defineOpening({
  name: 'openAccount',
  label: ['开立账号', 'Open an account'],
  description: [
    '为一人开立账号，并给出激活码；能做什么另行授权（delegate）。',
    'Opens an account for somebody, with a code to activate it. What it may do is delegated to it (delegate).',
  ],
  on: account,
  input: accountInput,
  outputs: activationOutputs,
  async run(work, input) {
    const record = work.create(account, { ...input, openedOn: today() });
    return { record, ...(await giveActivation(work, record)) };
  },
});

const issueActivation = defineAction({
  name: 'issueActivation',
  description: [
    '为忘记密码或丢失第二因素的人发放激活码：凭码重新设置密码，原密码和第二因素随之失效。前一个激活码作废。',
    'Gives a code to who forgot the password or lost the second factor: with it a new password is set, and both before it are void. Any code before it is void at once.',
  ],
  on: account,
  input: {},
  outputs: activationOutputs,
  async run(work, record) {
    if (record.issuer)
      work.refuse(
        'id',
        'NOT_POSSIBLE',
        '该账号用统一身份认证登录，密码在那里重设。',
        'This account signs in with a provider: its password is set there.',
      );
    work.hand.touch(record);
    return { record, ...(await giveActivation(work, record)) };
  },
});

const closeAccount = defineAction({
  name: 'closeAccount',
  description: [
    '停用账号：立即不能登录，各处的登录和代其使用的密钥一并失效，授权随之不起作用。本政协最后一名管理员的账号不能自行停用，由上级收回其授权。',
    'Closes an account: it cannot sign in from now on, its sessions end everywhere and so do the keys that act for it, and what was delegated to it has no effect. That of the last administrator of a committee is not closed by itself: the delegation is taken back from above.',
  ],
  on: account,
  input: { reason: text(['原因', 'Reason'], ['为何停用。', 'Why.'], { example: '调离', required: true, max: 200 }) },
  async run(work, record, { reason }) {
    await keepAdministrator(work, one => one.account === record.id);
    await work.query('SELECT identity.end_account($1)', [record.id]);
    return { record: work.change(account, record, { closedOn: today(), closeReason: reason }) };
  },
});

const reopenAccount = defineAction({
  name: 'reopenAccount',
  description: ['恢复使用已停用的账号。', 'Opens a closed account again.'],
  on: account,
  input: {},
  run: (work, record) => ({ record: work.change(account, record, { closedOn: null, closeReason: null }) }),
});

export const accountActions = [openAccount, issueActivation, closeAccount, reopenAccount];
