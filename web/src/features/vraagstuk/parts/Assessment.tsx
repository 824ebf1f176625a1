// SPDX-License-Identifier: EUPL-1.2
// The gate question and the criteria, with the evidence as it was when they were answered.
import { useCatalogueWord, useName, useWords } from '../../../api/labels';
import type { GetoetstCriterium } from '../../../api/generated/types';
import { Status } from '../../../components/marks';
import { Empty, Section } from '../../../components/page';
import { t } from '../../../i18n';
import { longDate } from '../../../i18n/format';
import { verdictTone, type Vraagstuk } from '../model';

function Verdict({ verdict, day }: { verdict: GetoetstCriterium; day: string }) {
  const words = useWords();
  const criteria = useCatalogueWord('criterium');
  const domains = useName('domein');
  const touched = [...(verdict.claims ?? []), ...(verdict.domeinen ?? []).map((id) => domains(id)), ...(verdict.gebieden ?? [])];
  return (
    <li>
      <span className="criterion-code">{verdict.criterium.toUpperCase()}</span>
      <div>
        <h3>{criteria(verdict.criterium) ?? verdict.criterium}</h3>
        <p>{verdict.bewijs}</p>
        {touched.length > 0 ? <p className="small">{touched.join(' · ')}</p> : null}
        <small>{t('toets.vastgelegd', { soort: words.code('bewijssoort', verdict.bewijssoort), dag: longDate(day) })}</small>
      </div>
      <Status tone={verdictTone(verdict.oordeel)}>{words.code('criteriumoordeel', verdict.oordeel)}</Status>
    </li>
  );
}

/** The toets of a vraagstuk. */
export function Assessment({ issue }: { issue: Vraagstuk }) {
  const toets = issue.toets;
  return (
    <Section id="toets" title={t('vraagstuk.toets')}>
      {toets ? (
        <>
          <p>
            <strong>{t('toets.poortvraag')}</strong> {toets.poortvraag ? t('algemeen.ja') : t('algemeen.nee')}. {toets.poortUitleg}
          </p>
          {toets.oordelen?.length ? (
            <ol className="verdicts">
              {toets.oordelen.map((verdict) => (
                <Verdict key={verdict.criterium} verdict={verdict} day={toets.op} />
              ))}
            </ol>
          ) : null}
        </>
      ) : (
        <Empty>{t('toets.leeg')}</Empty>
      )}
    </Section>
  );
}
