import * as v from 'valibot';

/** Server-sent events as chat completions stream them: `data: {json}` lines, the last one `data: [DONE]`. */
const chunk = v.object({ choices: v.array(v.object({ delta: v.optional(v.object({ content: v.nullish(v.string()) })), finish_reason: v.nullish(v.string()) })) });

export const isEventStream = (text: string): boolean => /^\s*(?::|data:|event:)/.test(text);

/** Whether the model came to its own end. */
export const streamEnded = (text: string): boolean => /^data:\s*\[DONE\]/m.test(text) && !chunks(text).some((each) => each.choices[0]?.finish_reason === 'length');

/** What the model has written so far. */
export const contentSoFar = (text: string): string => chunks(text).map(({ choices }) => choices[0]?.delta?.content ?? '').join('');

function chunks(text: string): v.InferOutput<typeof chunk>[] {
  return text.split('\n').flatMap((line) => {
    const data = /^data:\s*(\{.*\})\s*$/.exec(line)?.[1];
    const parsed = data === undefined ? null : v.safeParse(chunk, jsonOrNull(data));
    return parsed?.success === true ? [parsed.output] : [];
  });
}

/** The strings of the array in an answer that is still being written; the last one may be unfinished. */
export function stringsSoFar(content: string): string[] {
  const list = content.slice(content.indexOf('[') + 1);
  if (!content.includes('[')) return [];
  return (list.match(/"(?:[^"\\]|\\.)*(?:"|$)/g) ?? []).map((quoted) => {
    const closed = quoted.length > 1 && /(?:^|[^\\])(?:\\\\)*"$/.test(quoted) ? quoted : `${quoted.replace(/\\(?:u[0-9a-fA-F]{0,3})?$/, '')}"`;
    const parsed = jsonOrNull(closed);
    return typeof parsed === 'string' ? parsed : '';
  });
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
