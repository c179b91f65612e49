/**
 * The words that code says: keys in quotes, and patterns like `state.${kind}`, which stand for every key that begins
 * and ends the same way.
 */
export function saysWord(code: string): (key: string) => boolean {
  const literal = new Set([...code.matchAll(/['"]([a-z][A-Za-z]*\.[A-Za-z]+)['"]/g)].map(([, key]) => key));
  const patterns = [...code.matchAll(/`([a-z][A-Za-z]*\.[^`\s]*\$\{[^`]*)`/g)].map(
    ([, text]) => new RegExp(`^${(text ?? '').replace(/\$\{[^}]*\}/g, '\\w+').replaceAll('.', '\\.')}$`),
  );
  return (key) => literal.has(key) || patterns.some((pattern) => pattern.test(key));
}
