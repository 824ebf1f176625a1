// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import type { Afspraakvorm } from '../../api/generated/types';
import { useWords } from '../../api/labels';
import { useSharedResource } from '../../api/resource';
import type { Page } from '../../api/wire';
import { Link, useQuery } from '../../app/router';
import { CreationPage } from '../../components/CreationPage';
import { Loaded } from '../../components/page';
import { t } from '../../i18n';
import { AboutIssue } from '../vraagstuk/parts/AboutIssue';
import { draftParts, partsOf } from './draft';
import '../../styles/forms.css';

interface FormChoiceProps {
  forms: readonly Afspraakvorm[];
  chosen: Afspraakvorm | undefined;
  onChange: (id: string) => void;
}

/** Which form the text has, and what goes under each heading. */
function FormChoice({ forms, chosen, onChange }: FormChoiceProps) {
  const words = useWords();
  return (
    <>
      <label className="filter wide-filter">
        <span>{t('opstellen.vorm')}</span>
        <select className="utrecht-select" value={chosen?.id ?? ''} onChange={(event) => onChange(event.target.value)}>
          {forms.map((form) => (
            <option key={form.id} value={form.id}>
              {form.naam}
            </option>
          ))}
          <option value="">{t('opstellen.vrij')}</option>
        </select>
      </label>
      {chosen ? (
        <>
          <p className="small quiet">
            {chosen.omschrijving} {chosen.praktijk ? <Link to={`/catalogus/goede-praktijken#${chosen.praktijk}`}>{t('opstellen.uitPraktijk')}</Link> : null}
          </p>
          <dl className="small">
            {chosen.koppen.map(({ kop, vraag }) => (
              <div key={kop}>
                <dt>{words.code('afspraakdeel', kop)}</dt>
                <dd>{vraag}</dd>
              </div>
            ))}
          </dl>
        </>
      ) : null}
    </>
  );
}

function Draft({ forms, vraagstuk }: { forms: readonly Afspraakvorm[]; vraagstuk: string | undefined }) {
  const [id, setId] = useState(forms[0]?.id ?? '');
  const chosen = forms.find((form) => form.id === id);
  return (
    <CreationPage
      key={id}
      meervoud="afspraken"
      soort="afspraak"
      title={t('afspraak.stelOp')}
      lead={t('afspraak.opstellenUitleg')}
      said={<FormChoice forms={forms} chosen={chosen} onChange={setId} />}
      parts={draftParts()}
      start={chosen ? { tekstdelen: partsOf(chosen) } : undefined}
      given={vraagstuk ? { vraagstuk } : undefined}
    />
  );
}

/** Drafting an agreement, usually from a vraagstuk; the headings of the chosen form stand ready. */
export default function OpstellenPage() {
  const [{ vraagstuk }] = useQuery();
  const forms = useSharedResource<Page>('/catalogus/afspraakvorm');
  return (
    <>
      <AboutIssue id={vraagstuk} />
      <Loaded of={forms}>{(page) => <Draft forms={page.items as unknown as Afspraakvorm[]} vraagstuk={vraagstuk} />}</Loaded>
    </>
  );
}
