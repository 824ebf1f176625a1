// SPDX-License-Identifier: EUPL-1.2
// Keeps the room of the glance until it is there, so that nothing below it moves.
import { t } from '../../i18n';

export function GlanceRoom() {
  return (
    <div className="glance glance-room" role="status">
      <span className="visually-hidden">{t('algemeen.laden')}</span>
      <span className="bone glance-map" aria-hidden="true" />
      <span className="glance-bones" aria-hidden="true">
        <span className="bone" />
        <span className="bone" />
        <span className="bone" />
      </span>
    </div>
  );
}
