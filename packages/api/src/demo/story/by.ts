/** Handles written as one line: `by('signe bram')`. */
export function by(handles: string): readonly string[] {
  return handles.split(' ');
}
