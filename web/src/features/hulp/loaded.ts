// SPDX-License-Identifier: EUPL-1.2
// The manual as it arrives: it is a chunk of its own, which may fail to come.
import { useCallback, useEffect, useState } from 'react';

type Manual = typeof import('./manual');

/** Nothing yet, the manual, or that it did not come, in the form that `Loaded` shows. */
export function useManual() {
  const [data, setData] = useState<Manual>();
  const [failed, setFailed] = useState(false);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let wanted = true;
    import('./manual').then(
      (manual) => wanted && setData(manual),
      () => wanted && setFailed(true),
    );
    return () => {
      wanted = false;
    };
  }, [round]);
  const reload = useCallback(() => {
    setFailed(false);
    setRound((last) => last + 1);
  }, []);
  return { data, failed, loading: !data && !failed, reload };
}
