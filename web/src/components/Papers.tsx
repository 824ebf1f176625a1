// SPDX-License-Identifier: EUPL-1.2
// "Maak mijn stuk": which papers the server makes of this dossier for this reader, each in three forms.
import type { Stukregel } from '../api/generated/types';
import { useResource } from '../api/resource';
import type { Page } from '../api/wire';
import { apiBase } from '../base/environment';
import { t } from '../i18n';
import { Status } from './marks';
import { Section } from './page';
import './papers.css';

const FORMS = ['docx', 'odt', 'pdf'] as const;

function Paper({ paper, id }: { paper: Stukregel; id: string }) {
  return (
    <li>
      <span>
        <strong>{paper.naam}</strong> {paper.eigen ? <Status tone="let-op">{t('stukken.eigen')}</Status> : null}
        <span className="small block">{paper.omschrijving}</span>
      </span>
      <span className="paper-forms">
        {FORMS.map((form) => (
          <a key={form} className="button-link secondary" href={`${apiBase()}/stukken/${paper.id}/${id}/${form}`} download>
            {t(`stukken.${form}`)}
            <span className="visually-hidden">{` ${paper.naam}`}</span>
          </a>
        ))}
      </span>
    </li>
  );
}

/** Nothing when no paper fits. */
export function Papers({ noun, id }: { noun: string; id: string }) {
  const papers = useResource<Page<Stukregel>>(`/stukken?soort=${noun}&id=${id}`);
  const items = papers.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Section id="maak-mijn-stuk" title={t('stukken.kop')} className="papers not-printed">
      <p>{t('stukken.uitleg')}</p>
      <ul className="plain-list paper-list">
        {items.map((paper) => (
          <Paper key={paper.id} paper={paper} id={id} />
        ))}
      </ul>
    </Section>
  );
}
