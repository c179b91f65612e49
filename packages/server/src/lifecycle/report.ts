/** Tells the operator how far it is, in one line each with the time since the beginning. */
export function createReport(write: (text: string) => unknown = (text) => process.stdout.write(text)) {
  const began = performance.now();
  return (line: string) => {
    const seconds = ((performance.now() - began) / 1000).toFixed(1).padStart(6);
    write(`${seconds} s  ${line}\n`);
  };
}
