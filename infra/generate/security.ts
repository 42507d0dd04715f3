import { writeFileSync } from 'node:fs';
import { mandate } from '../kernel/duty.ts';
import { type Kind, VERBS } from '../kernel/kind.ts';
import type { Model } from '../kernel/model.ts';
import { type Audience, doersOf, fieldReaders, readersOf } from '../kernel/rights.ts';

const DOCS = new URL('../../docs/', import.meta.url);

/** The languages of the page: which of two words, and what the program has no words for. */
interface Tongue {
  of(words: readonly [zh: string, en: string]): string;
  roles: Partial<Record<Audience, string>>;
  everybody: string;
  heading(kind: Kind): string;
  verbs: Record<string, string>;
  above: string;
  below: string;
}

const ENGLISH: Tongue = {
  of: ([, en]) => en,
  roles: {
    STAFF: 'any staff of the office',
    MEMBER: 'a member, in what is theirs',
    UNIT: 'a handling unit, in what is theirs',
    PUBLIC: 'everybody',
    ADMINISTRATOR_ABOVE: 'an administrator of the committee directly above',
    STAFF_ABOVE: 'staff of committees above',
    MEMBERS: 'members of the committee',
    UNITS: 'its handling units',
    PERSON: 'whom it is about',
  },
  everybody: 'everybody',
  heading: ({ type, label: [zh] }) => `${type} (${zh})`,
  verbs: { create: 'create', update: 'change', correct: 'correct', withdraw: 'withdraw', restore: 'restore' },
  above: `[中文](security.zh-CN.md)

# Who may do what

One table, made by \`npm run generate\` from the declarations of kinds and actions (\`duty\`, \`also\`, \`above\`, \`personal\`); a test compares it.
The same table is in the schema as the directive \`@access\`, and in the database as \`record.permission\`, by which row-level security refuses
whatever the program forgot to ask. What is promised besides: [SECURITY](../SECURITY.md). How people sign in: [signing in](signing-in.md).

Whoever is staff, a member or a unit is so **of one committee** in each request, and may do this to the records that this committee owns (or what it
took over from one that ended). A member is one who holds a seat today. The public may read whatever nothing is said of here. An **analyst** (a key of the scope OPEN_DATA) reads what the
public reads. The audit of a record is read by those whose duty its kind is, and by auditors. An **operator** runs commands on the machine of the cell, and may do everything there; the audit names them.

## Duties of the staff

| duty | for |
|---|---|
`,
  below: `
Several duties are several delegations (\`delegate\`). Administrators are named by those of the committee directly above (\`nameAdministrator\`);
the first of a cell by whoever runs it (\`npm run accounts\`).

## By kind of record
`,
};

const CHINESE: Tongue = {
  of: ([zh]) => zh,
  roles: {
    STAFF: '机关任何工作人员',
    MEMBER: '委员（限本人的）',
    UNIT: '承办单位（限本单位的）',
    PUBLIC: '任何人',
    ADMINISTRATOR_ABOVE: '上一级政协的管理员',
    STAFF_ABOVE: '上级政协的工作人员',
    MEMBERS: '本政协委员',
    UNITS: '本政协的承办单位',
    PERSON: '本人',
  },
  everybody: '任何人',
  heading: ({ type, label: [zh] }) => `${zh}（${type}）`,
  verbs: { create: '登记', update: '变更', correct: '更正', withdraw: '撤回', restore: '恢复' },
  above: `[English](security.md)

# 谁可以做什么

这张表由 \`npm run generate\` 根据各类记录和操作的声明（\`duty\`、\`also\`、\`above\`、\`personal\`）生成，有测试比对。同一张表也在接口结构中（指令 \`@access\`），
并写入数据库（\`record.permission\`）：程序漏查的，由行级安全策略拒绝。其他承诺见 [SECURITY](../SECURITY.zh-CN.md)；如何登录见[登录](signing-in.zh-CN.md)。

每次请求中，工作人员、委员、承办单位都只属于**一个政协**，只能对该政协的记录（以及它承接的已撤销政协的记录）这样做；委员指今天仍在任的。没有写明的，任何人都可以读取。
**分析者**（范围为 OPEN_DATA 的密钥）能读的与公众相同。一条记录的操作记录，由负责该类记录的人员和审计人员读取。**运行者**在单元所在的机器上执行命令，可以做任何事，操作记录写明是谁。

## 工作人员的职责

| 职责 | 做什么 |
|---|---|
`,
  below: `
一人有几项职责的，逐项授权（\`delegate\`）。管理员由上一级政协的管理员指定（\`nameAdministrator\`），单元最初的管理员由运行者指定（\`npm run accounts\`）。

## 各类记录
`,
};

function page(model: Model, tongue: Tongue): string {
  const duties = Object.entries(mandate.values).map(([code, words]) => `| ${code} | ${tongue.of(words)} |`);
  return `${tongue.above}${duties.join('\n')}\n${tongue.below}${model.subgraphs.map(({ name, kinds }) => `\n### ${name}\n\n${kinds.map(kind => section(model, kind, tongue)).join('\n')}`).join('')}`;
}

/** Everything that may be done to the records of a kind and read of them, by whom. */
function section(model: Model, kind: Kind, tongue: Tongue): string {
  const chinese = tongue === CHINESE;
  const verbs = VERBS[kind.door].map(verb => tongue.verbs[verb]).join(chinese ? '、' : ', ');
  const acts = model.actions.filter(({ on }) => on === kind).map(action => `| \`${action.name}\` | ${named(doersOf(action), tongue)} |`);
  const guarded = Object.entries(kind.fields).flatMap(([name, field]) => {
    const readers = fieldReaders(kind, field);
    return readers ? [`| ${chinese ? '读' : 'read'} \`${name}\` ${tongue.of(field.label)} | ${named(readers, tongue)} |`] : [];
  });
  const whole = kind.inHouse ? [`| ${chinese ? '读全部' : 'read anything of it'} | ${named(readersOf(kind), tongue)} |`] : [];
  return [
    `**${tongue.heading(kind)}**\n`,
    ...(chinese ? ['| 做什么 | 谁 |', '|---|---|'] : ['| what | who |', '|---|---|']),
    `| ${verbs} | ${named([kind.duty], tongue)} |`,
    ...acts,
    ...whole,
    ...guarded,
    '',
  ].join('\n');
}

const named = (audience: readonly Audience[], { roles }: Tongue): string =>
  audience.map(each => roles[each] ?? each).join(roles === CHINESE.roles ? '；' : '; ');

/** The page docs/security.md, made from the declarations themselves, and the same in Chinese. */
export const securityPages = (model: Model): Record<string, string> => ({
  'security.md': page(model, ENGLISH),
  'security.zh-CN.md': page(model, CHINESE),
});

export function generateSecurityPages(model: Model): void {
  for (const [name, text] of Object.entries(securityPages(model))) writeFileSync(new URL(name, DOCS), text);
}
