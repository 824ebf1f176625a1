// SPDX-License-Identifier: EUPL-1.2
// A calendar from the template, counted back from the day of the BOL. Nothing of it is recorded.
import { type FormEvent, useState } from 'react';
import type { Jaarplan } from '../../api/generated/types';
import { useResource } from '../../api/resource';
import { Button } from '../../components/button';
import { errorsByPointer } from '../../components/form/model';
import { Empty, Loading, ProblemNote, Section } from '../../components/page';
import { t } from '../../i18n';
import { DayBox, dayOf, Pick } from './DayBox';
import { BandTable, ClashTable } from './Tables';
import { YearBand } from './YearBand';

function Made({ plan }: { plan: Jaarplan }) {
  const clashes = plan.botsingen ?? [];
  return (
    <>
      <YearBand plan={plan} label={t('jaarplan.voorstelBand')} />
      <h3>{t('jaarplan.pastNiet', { n: clashes.length })}</h3>
      {clashes.length === 0 ? <Empty>{t('jaarplan.allesPast')}</Empty> : <ClashTable caption={t('jaarplan.pastNiet', { n: clashes.length })} clashes={clashes} />}
      <details className="older">
        <summary>{t('jaarplan.alsTabel')}</summary>
        <BandTable plan={plan} />
      </details>
    </>
  );
}

/** The form and what comes out of it. */
export function Proposal() {
  const [text, setText] = useState('');
  const [months, setMonths] = useState('');
  const [asked, setAsked] = useState<string | null>(null);
  const made = useResource<Jaarplan>(asked);
  const errors = errorsByPointer(made.problem?.fouten);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const query = new URLSearchParams({ bol: dayOf(text) || text, ...(months ? { maanden: months } : {}) });
    setAsked(`/jaarplan/voorstel?${query.toString()}`);
  };
  return (
    <Section title={t('jaarplan.voorstel')} id="voorstel" className="block not-printed">
      <p className="quiet">{t('jaarplan.voorstelUitleg')}</p>
      {made.problem && !made.problem.fouten?.length ? <ProblemNote problem={made.problem} /> : null}
      <form className="act-form" noValidate onSubmit={send}>
        <DayBox label={t('jaarplan.dagBol')} text={text} error={errors['/query/bol']} onChange={setText} />
        <Pick
          label={t('jaarplan.lengte')}
          value={months}
          error={errors['/query/maanden']}
          options={[
            ['', t('jaarplan.zoalsGekozen')],
            ['12', t('jaarplan.maanden', { aantal: 12 })],
            ['24', t('jaarplan.maanden', { aantal: 24 })],
          ]}
          onChange={setMonths}
        />
        <div className="form-buttons">
          <Button appearance="secondary-action-button" type="submit">
            {t('jaarplan.reken')}
          </Button>
        </div>
      </form>
      {asked && made.loading && !made.data ? <Loading /> : null}
      {asked && made.data && !made.problem ? <Made plan={made.data} /> : null}
    </Section>
  );
}
