/** Parts of the home page that can be put away for good. */
const parts = ['progress', 'needs-you', 'welcome'];

/** Things in it that can be put away one by one: an announcement, a thread that needs nobody like me. */
const things = /^(announcement|thread):[1-9]\d{0,8}$/;

/** Whether something by this name can be put away. */
export function isDismissible(subject: string): boolean {
  return parts.includes(subject) || things.test(subject);
}

/** Numbers of the things of one kind among what was put away. */
export function dismissedNumbers(kind: 'announcement' | 'thread', subjects: readonly string[]): number[] {
  return subjects.flatMap((subject) =>
    subject.startsWith(`${kind}:`) ? [Number(subject.slice(kind.length + 1))] : [],
  );
}
