/** What somebody had at the end of a day. */
export interface CurvePoint {
  day: string;
  balance: number;
}

/** So many steps of a curve, evenly among all, the last among them: as many as a phone has room for. */
export function curveSteps(points: readonly CurvePoint[], most = 24): CurvePoint[] {
  if (points.length <= most) return [...points];
  return Array.from({ length: most }, (_, place) => {
    const at = Math.round(((place + 1) * points.length) / most) - 1;
    return points[at]!;
  });
}
