/** The same numbers with room for at least as many as wanted; twice the room, so that growing stays rare. */
export function grown(array: Uint32Array<ArrayBuffer>, wanted: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(wanted, array.length * 2));
  larger.set(array);
  return larger;
}
