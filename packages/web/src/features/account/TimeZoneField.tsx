import { useEffect, useState } from 'react';
import { useSite } from '../../routing/site.tsx';

/** Sends the browser's time zone along; the community's own where scripts do not run. */
export function TimeZoneField() {
  const { timeZone } = useSite();
  const [zone, setZone] = useState(timeZone);
  useEffect(() => setZone(Intl.DateTimeFormat().resolvedOptions().timeZone || timeZone), [timeZone]);
  return <input type="hidden" name="timeZone" value={zone} />;
}
