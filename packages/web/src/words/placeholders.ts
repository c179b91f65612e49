import type { CompiledMessage } from '@lingui/message-utils/compileMessage';

/** The values a compiled message asks for: name to TypeScript type. */
export function placeholdersOf(message: CompiledMessage): Map<string, string> {
  const found = new Map<string, string>();
  for (const token of message) {
    if (typeof token === 'string') continue;
    const [name, type, choices] = token;
    if (name === '#' || name === '') continue;
    if (type === 'plural' || type === 'selectordinal') found.set(name, 'number');
    else if (!found.has(name)) found.set(name, type === 'select' ? 'string' : 'string | number');
    if (choices !== null && typeof choices === 'object') {
      for (const choice of Object.values(choices)) {
        if (!Array.isArray(choice)) continue;
        for (const [inner, innerType] of placeholdersOf(choice)) {
          if (!found.has(inner)) found.set(inner, innerType);
        }
      }
    }
  }
  return found;
}
