const $ = id => document.getElementById(id);
// The code's parts stand behind the #, which a browser sends to nobody.
const code = new URLSearchParams(location.hash.slice(1));
const [platform, token] = [code.get('platform'), code.get('token')];
const STATES = JSON.parse($('found-inner').dataset.states);

const SCAN = '请用手机扫描委员工作室、联络站等平台张贴的二维码，打开本页反映。已有回执号的，可在下面查询进度。';
const WRONG_CODE = '此码无效或已更换。请扫描平台现在张贴的码；如果扫的就是它，请告诉平台的工作人员。';
const CLOSED = '该平台已关闭，请到附近的平台反映。';
const TROUBLE = {
  UNREACHABLE: '网络不通，没有得到答复。请检查网络后再试。',
  OWNER_UNAVAILABLE: '这里的系统暂时连不上，请过一会儿再试。',
  RATE_LIMITED: '从这里提交或查询得太频繁了，请过一会儿再试。',
  OVERLOADED: '现在使用的人太多，请过一会儿再试。',
  DATABASE_UNAVAILABLE: '系统暂时不可用，您填写的内容没有提交，请过一会儿再试。',
  DATABASE_OVERLOADED: '现在使用的人太多，您填写的内容没有提交，请过一会儿再试。',
  OUTCOME_UNKNOWN: '没有收到答复，您反映的可能已经登记。请先问一问平台的工作人员，不要马上再交。',
  BAD_REQUEST: '填写的内容里有无法保存的字符，请删去后再试。',
};
const troubleOf = ({ extensions }) => TROUBLE[extensions?.code] ?? '系统出了问题，请过一会儿再试，或直接告诉平台的工作人员。';

async function ask(query, variables) {
  try {
    const headers = { 'content-type': 'application/json', 'accept-language': 'zh-CN' };
    // Whoever is signed in here for other work raises as a citizen, too.
    const options = { method: 'POST', headers, credentials: 'omit', body: JSON.stringify({ query, variables }) };
    return await (await fetch('graphql', options)).json();
  } catch {
    return { errors: [{ extensions: { code: 'UNREACHABLE' } }] };
  }
}

function notice(message) {
  $('notice').textContent = message;
  $('notice').hidden = !message;
}

function mark(id, message) {
  $(`${id}-problem`).textContent = message;
  $(id).setAttribute('aria-invalid', String(message !== ''));
}

/** Runs `work` when the form is sent, but not again before it is done. */
function onSubmit(form, work) {
  const button = form.querySelector('button');
  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (button.getAttribute('aria-busy') === 'true') return;
    button.setAttribute('aria-busy', 'true');
    await work().finally(() => {
      button.setAttribute('aria-busy', 'false');
    });
  });
}

const PLATFORM = `query ($id: ID!, $token: String!) {
  record(id: $id) { card { title status } committee { shortName } ... on Platform { codeIsValid(token: $token) servingMembers { name as } } } }`;

async function open() {
  if (!platform || !token) return notice(location.pathname.endsWith('/follow') ? '' : SCAN);
  notice('正在打开…');
  const { data, errors } = await ask(PLATFORM, { id: platform, token });
  const record = data?.record;
  if (record?.card) {
    $('title').textContent = record.card.title;
    $('committee').textContent = record.committee.shortName;
    document.title = `${record.card.title} · 向政协委员反映`;
  }
  // A cell that knows nothing of published names yet takes what is raised all the same.
  const trouble = errors?.find(({ path }) => path?.at(-1) !== 'servingMembers');
  if (trouble && trouble.extensions?.code !== 'BAD_USER_INPUT') return notice(troubleOf(trouble));
  if (!record?.codeIsValid) return notice(WRONG_CODE);
  if (record.card?.status === 'CLOSED') return notice(CLOSED);
  notice('');
  offer(record.servingMembers ?? []);
  $('raise').hidden = false;
}

/** The members whose names the office published here; where there are none, nothing is asked. */
function offer(members) {
  const options = members.map(({ name, as }) => new Option(as === 'HEAD' ? `${name}（负责人）` : name, name));
  $('member').append(...options);
  $('member-wanted').hidden = options.length === 0;
}

const FIELDS = ['text', 'placeTold', 'contact', 'sector', 'member'];
const RAISE = 'mutation ($input: RaiseSubmissionInput!) { raiseSubmission(input: $input) { receipt userErrors { code message field } } }';

async function raise() {
  notice('');
  for (const id of FIELDS) mark(id, '');
  const told = Object.fromEntries(FIELDS.map(id => [id, $(id).value]));
  const { data, errors } = await ask(RAISE, {
    input: { ...told, sector: told.sector || null, member: told.member || null, id: platform, token },
  });
  const { receipt, userErrors = [] } = data?.raiseSubmission ?? {};
  if (receipt) return showReceipt(receipt);
  const general = [];
  for (const { code, field, message } of userErrors) {
    if (FIELDS.includes(field)) mark(field, message);
    else general.push(code === 'NOT_VALID' ? WRONG_CODE : message);
  }
  if (errors) general.push(troubleOf(errors[0]));
  notice(general.join(''));
  (general.length > 0 ? $('notice') : $('raise').querySelector('[aria-invalid="true"]')).focus();
}

function showReceipt(number) {
  $('number').textContent = number;
  $('typed').value = number;
  $('copied').textContent = '';
  $('raise-form').reset();
  $('raise').hidden = true;
  $('receipt').hidden = false;
  $('receipt-title').focus();
}

async function copy() {
  // Without https there is no clipboard, only the selection.
  getSelection().selectAllChildren($('number'));
  const copied = await (navigator.clipboard?.writeText($('number').textContent) ?? Promise.reject()).then(
    () => true,
    () => document.execCommand('copy'),
  );
  $('copied').textContent = copied ? '已复制。请粘贴到备忘录或发给自己。' : '没有复制成功，请截图或抄下来。';
}

const FOLLOW = 'query ($number: String!) { receipt(number: $number) { status merged reply steps { state on } } }';
const dayOf = date => date.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');

async function follow() {
  const number = $('typed').value.trim();
  $('found-inner').hidden = true;
  mark('typed', number ? '' : '请填写回执号。');
  if (!number) return $('typed').focus();
  const { data, errors } = await ask(FOLLOW, { number });
  if (errors) mark('typed', troubleOf(errors[0]));
  else if (!data.receipt) mark('typed', '没有这个回执号。请与保存的回执号逐字核对后再查。');
  if (!data?.receipt) return $('typed').focus();
  const { status, merged, reply, steps } = data.receipt;
  $('status').textContent = `目前：${STATES[status]}`;
  $('merged').hidden = !merged;
  $('steps').replaceChildren(
    ...steps.map(({ state, on }) => Object.assign(document.createElement('li'), { textContent: `${dayOf(on)}　${STATES[state]}` })),
  );
  $('reply').textContent = reply ?? '';
  $('open-reply').hidden = !reply;
  $('closed-reply').hidden = Boolean(reply) || !steps.some(({ state }) => state === 'ANSWERED');
  $('found-inner').hidden = false;
}

onSubmit($('raise-form'), raise);
onSubmit($('follow-form'), follow);
$('copy').addEventListener('click', copy);
$('again').addEventListener('click', () => {
  $('receipt').hidden = true;
  $('raise').hidden = false;
  $('text').focus();
});
// Another code scanned into the same tab changes nothing but what stands behind the #.
addEventListener('hashchange', () => location.reload());
open();
