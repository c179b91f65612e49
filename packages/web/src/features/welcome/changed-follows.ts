/** Something that can be followed in the welcome. */
export interface Followable {
  kind: 'CATEGORY' | 'TAG';
  number: number;
}

/**
 * What was ticked and what was unticked: the form says what was offered and followed when it was shown (`was`) and
 * what is ticked now (`follow`), each as `TAG:12`. What was not offered stays.
 */
export function changedFollows(form: FormData): (Followable & { wanted: boolean })[] {
  const before = new Set(form.getAll('was').map(String));
  const now = new Set(form.getAll('follow').map(String));
  return [...new Set([...before, ...now])].flatMap((one) => {
    if (before.has(one) === now.has(one)) return [];
    const match = /^(CATEGORY|TAG):(\d{1,9})$/.exec(one);
    if (match === null) return [];
    return [{ kind: match[1] as Followable['kind'], number: Number(match[2]), wanted: now.has(one) }];
  });
}
