import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { sectors } from '@tongxin/infra/reference/reference.ts';
import { submissionWorkflow } from '@tongxin/liaison/submission/submission.workflow.ts';

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const escaped = (text: string): string => text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);

const options = () => sectors.map(({ code, name }) => `<option value="${code}">${escaped(name)}</option>`).join('');
/** The page is in Chinese. */
const STATES = Object.fromEntries(Object.entries(submissionWorkflow.states.values).map(([state, [chinese]]) => [state, chinese]));

/** A field of the form, with the place where the message of a check is shown. */
const field = (id: string, label: string, hint: string, control: string): string =>
  `<label for="${id}">${label} <span>${hint}</span></label>
${control.replace(/^<\w+/, `$& id="${id}" aria-describedby="${id}-problem"`)}
<p class="problem" id="${id}-problem"></p>`;

const body = (): string => `
<header><p class="quiet" id="committee"></p><h1 id="title">向政协委员反映</h1></header>
<noscript><section>请在浏览器中允许本页运行脚本，或直接到平台向工作人员反映。</section></noscript>
<main>
<section id="notice" role="alert" tabindex="-1" hidden></section>
<section id="raise" aria-labelledby="raise-title" hidden>
<h2 id="raise-title">反映一件事</h2>
<p class="quiet">不用登录，不用留姓名。内容由政协工作人员和承接的委员查看；地点和联系方式只有工作人员能看到。</p>
<form id="raise-form" novalidate>
${field('text', '反映的内容', '（必填）', '<textarea rows="6" required></textarea>')}
${field('placeTold', '地点', '（可不填）', '<input autocomplete="off">')}
${field('contact', '联系方式', '（可不填，如电话）', '<input autocomplete="tel">')}
${field('sector', '涉及的界别', '（可不选）', `<select><option value="">不清楚</option>${options()}</select>`)}
<div id="member-wanted" hidden>
${field('member', '找哪位委员', '（可不选）', '<select><option value="">不指定</option></select>')}
</div>
<button>提交</button>
</form>
</section>
<section id="receipt" aria-labelledby="receipt-title" hidden>
<h2 id="receipt-title" tabindex="-1">已经收到。请保存回执号：</h2>
<output id="number"></output>
<p>请截图或抄下来。凭它可随时在下面查询进度；<strong>它只显示这一次</strong>，丢失后要到平台请工作人员补发。</p>
<button type="button" id="copy">复制回执号</button>
<p class="quiet" id="copied" role="status"></p>
<button type="button" class="second" id="again">再反映一件事</button>
</section>
<section aria-labelledby="follow-title">
<h2 id="follow-title">查询进度</h2>
<form id="follow-form" novalidate>
${field('typed', '回执号', '', '<input autocomplete="off" autocapitalize="characters" spellcheck="false" required>')}
<button class="second">查询</button>
</form>
<div id="found" role="status"><div id="found-inner" data-states="${escaped(JSON.stringify(STATES))}" hidden>
<p id="status"></p>
<p id="merged">有人反映了同样的事，已合并办理；下面是合并后的进展。</p>
<ol id="steps"></ol>
<p id="closed-reply">答复没有公开，可到平台向工作人员了解。</p>
<div id="open-reply"><p>答复：</p><blockquote id="reply"></blockquote></div>
</div></div>
</section>
</main>`;

export interface CitizenPage {
  html: string;
  contentSecurityPolicy: string;
}

/** The page as one answer: its style and script are within it, and the policy lets nothing else run. */
export function citizenPage(): CitizenPage {
  const [style, script] = [read('page.css'), read('page.js')];
  const icon = `data:image/svg+xml,${encodeURIComponent(read('../explorer/page/favicon.svg'))}`;
  const html = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>向政协委员反映</title>
<link rel="icon" href="${icon}">
<style>${style}</style>
</head>
<body>${body()}
<script type="module">${script}</script>
</body>
</html>
`;
  const contentSecurityPolicy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'img-src data:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  return { html, contentSecurityPolicy };
}
