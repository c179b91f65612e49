/** Whether a place in a text is in code, where nothing that is typed means anything else. */
export function isInCode(text: string, place: number): boolean {
  let fence = '';
  const lines = text.slice(0, place).split('\n');
  const last = lines.pop() ?? '';
  for (const line of lines) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark === undefined) continue;
    if (fence === '') fence = mark;
    else if (mark.startsWith(fence) && /^\s*[`~]+\s*$/.test(line)) fence = '';
  }
  if (fence !== '') return !(last.trim().startsWith(fence) && /^\s*[`~]+\s*$/.test(last));
  return (last.replace(/\\`/g, '').match(/`/g)?.length ?? 0) % 2 === 1;
}

/** The next place that is not in code: where a picture can stand. */
export function placeAfterCode(text: string, place: number): number {
  let at = place;
  while (at < text.length && isInCode(text, at)) {
    const next = text.indexOf('\n', at + 1);
    at = next === -1 ? text.length : next;
  }
  return at;
}
