import { kinds } from '@tongxin/gateway/model.ts';
import type { Field } from '@tongxin/infra/kernel/field.ts';
import { enteredFields, type Kind } from '@tongxin/infra/kernel/kind.ts';
import type { kit } from '../kit/kit.ts';
import { inputOf } from '../kit/plausible.ts';

/** A word that is nobody's, and stands in everything that is not for everybody: keys of persons, personal and guarded texts, what an office keeps about itself. */
export const MARK = 'XQZJ';
export const OWNER = '421300';
export const KEY = `${MARK}P7K2`;
const OTHER = `${MARK}P002`;

/** Persons of the examples under marked keys. */
const marked = <T>(value: T): T => JSON.parse(JSON.stringify(value).replaceAll('P7K2M9QX', KEY).replaceAll('P0000002', OTHER));

const isText = ({ type, pattern, choices, to }: Field) => type === 'text' && !pattern && !choices && !to;

const isSecret = ({ personal, guarded, parts }: Field): boolean =>
  personal || !!guarded || Object.values(parts ?? {}).some(part => part.guarded);

/** What a kind needs besides, or otherwise than its examples say: rules decide over several of its fields. */
const BESIDES: Readonly<Record<string, object>> = {
  proposal: { kind: 'JOINT', proposers: [{ personKey: KEY }, { personKey: OTHER }] },
  leader: { office: 'CHAIR', specialCommittee: undefined },
  submission: { matchedOn: '2023-05-16' },
};

/** All that its examples say, or else what is required or secret. */
function inputFor(kind: Kind, known: ReadonlyMap<string, string>, whole: boolean): Record<string, unknown> {
  const entered = enteredFields(kind).filter(([name]) => name !== 'formerly');
  const fields = Object.fromEntries(
    whole ? entered : entered.filter(([, field]) => field.required || (isSecret(field) && (field.type !== 'date' || field.aliveOn))),
  );
  const secret = Object.entries(fields).filter(([, field]) => isText(field) && isSecret(field));
  const marks = Object.fromEntries(secret.map(([name]) => [name, `${MARK}${name}`]));
  return { ...marked(inputOf(fields, known, OWNER)), ...marks, ...BESIDES[kind.name] };
}

/** A record of every kind that can be made by itself, each with marks where something is not for everybody: its kind → its id. */
export async function markedWorld({ create, act, registerPerson, change }: ReturnType<typeof kit>): Promise<ReadonlyMap<string, string>> {
  const known = new Map<string, string>();
  for (const key of [KEY, OTHER])
    await change('update', 'person', await registerPerson(OWNER, key), {
      name: `${MARK}name`,
      phone: '13800000000',
      ethnicGroup: `${MARK}族`,
    });
  for (const kind of kinds) {
    if (kind.inHouse || kind.name === 'person') continue;
    const made = (whole: boolean) => create(kind.name, OWNER, inputFor(kind, known, whole)).catch(() => null);
    const id = (await made(true)) ?? (await made(false));
    if (id) known.set(kind.name, id);
  }
  const { account } = await act('openAccount', { committee: OWNER, login: `${MARK}.login`, name: `${MARK}name` }, 'account { id }');
  const delegation = { committee: OWNER, account: account.id, duty: 'MEMBER', personKey: KEY };
  const soon = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const apiKey = { committee: OWNER, purpose: `${MARK}purpose`, scope: 'OPEN_DATA', expiresOn: soon };
  known.set('account', account.id);
  known.set('delegation', (await act('delegate', delegation, 'delegation { id }')).delegation.id);
  known.set('apiKey', (await act('issueApiKey', apiKey, 'apiKey { id }')).apiKey.id);
  return known;
}
