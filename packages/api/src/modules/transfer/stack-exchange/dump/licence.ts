/** The licence of a text: as its row says, else the one that held when it was written. */
export function licenceOf(contentLicense: string | undefined, createdAt: Date): string {
  if (contentLicense) return contentLicense;
  const day = createdAt.toISOString().slice(0, 10);
  if (day < '2011-04-08') return 'CC BY-SA 2.5';
  return day < '2018-05-02' ? 'CC BY-SA 3.0' : 'CC BY-SA 4.0';
}
