// The time, told anew every half minute, for what says how long ago something was.
import { useEffect, useState } from "react";

const TICK = 30_000;

export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(tick);
  }, []);
  return now;
}
