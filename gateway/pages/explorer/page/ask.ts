import type { Request } from './request.ts';

export interface Answer {
  text: string;
  /** One line on how it went. */
  note: string;
}

/** Sends the request. What goes wrong is an answer too; only an abort throws. */
export async function ask(request: Request, signal: AbortSignal): Promise<Answer> {
  const [variables, headers] = [object(request.variables), object(request.headers)];
  if (!variables) return { text: '', note: '变量不是 JSON 对象，未发送。 The variables are not a JSON object; nothing was sent.' };
  if (!headers) return { text: '', note: '请求头不是 JSON 对象，未发送。 The headers are not a JSON object; nothing was sent.' };
  const started = performance.now();
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { accept: 'application/json', ...(headers as Record<string, string>), 'content-type': 'application/json' },
      body: JSON.stringify({ query: request.query, variables, operationName: request.operationName || undefined }),
      signal,
    });
    const text = await response.text();
    const took = `${Math.round(performance.now() - started)} ms`;
    return { text: indented(text), note: `${response.status} · ${took} · ${size(text.length)}` };
  } catch (error) {
    if (signal.aborted) throw error;
    return { text: '', note: `没有得到回答：${String(error)}。 No answer. Is the service running?` };
  }
}

function object(text: string): object | undefined {
  if (!text.trim()) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

const size = (characters: number) => (characters < 1024 ? `${characters} B` : `${Math.round(characters / 1024)} KB`);
