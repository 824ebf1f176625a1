// SPDX-License-Identifier: EUPL-1.2
// The accessibility statement of docs/toegankelijkheid, which every page links to at its foot.
import statement from '../../../../docs/toegankelijkheid/verklaring.md?raw';
import { Link } from '../../app/router';
import { currentLanguage, t } from '../../i18n';
import { parse } from './markdown';
import { ChapterText } from './Text';
import './hulp.css';

const BLOCKS = parse(statement);

/** The page; open to everyone. */
export default function ToegankelijkheidPage() {
  return (
    <div className="help">
      <p className="above-title small not-printed">
        <Link to="/hulp">{t('menu.hulp')}</Link>
      </p>
      {currentLanguage() === 'nl' ? null : <p className="quiet small">{t('hulp.nederlands')}</p>}
      <ChapterText blocks={BLOCKS} />
    </div>
  );
}
