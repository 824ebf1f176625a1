// SPDX-License-Identifier: EUPL-1.2
import { Link } from '../app/router';
import { t } from '../i18n';
import './link-row.css';

/** Where one can go from here, beside the menu: a list, so that it is told how many there are. */
export function LinkRow({ links }: { links: readonly (readonly [to: string, words: string])[] }) {
  return (
    <nav className="link-row not-printed" aria-label={t('lijst.verder')}>
      <ul>
        {links.map(([to, words]) => (
          <li key={to}>
            <Link to={to}>{words}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
