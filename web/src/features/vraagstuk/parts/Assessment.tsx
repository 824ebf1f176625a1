// SPDX-License-Identifier: EUPL-1.2
// The gate question and the criteria, with the evidence as it was when they were answered; beside it what changed since.
import { useCatalogueWord, useName, useWords } from '../../../api/labels';
import type { BerekendOordeel, Bewijsverschil, GetoetstCriterium } from '../../../api/generated/types';
import { Status } from '../../../components/marks';
import { Empty, Section } from '../../../components/page';
import { t } from '../../../i18n';
import { longDate } from '../../../i18n/format';
import { verdictTone, type Vraagstuk } from '../model';
import { Computed, Sources, useEvidence } from './Evidence';

/** Somebody judged otherwise than was computed: both stay, with who and why. */
function Overruled({ verdict, computed }: { verdict: GetoetstCriterium; computed: BerekendOordeel }) {
  const organisations = useName('organisatie');
  const functions = useName('functie');
  const otherwise = verdict.afwijking;
  return otherwise ? (
    <p className="note" data-tone="let-op">
      {t('bewijs.berekend')} <Computed one={computed} />
      <br />
      {t('bewijs.anders', { wie: `${organisations(otherwise.organisatie)}, ${functions(otherwise.functie)}`, reden: otherwise.reden })}
    </p>
  ) : null;
}

function Changed({ change }: { change: Bewijsverschil }) {
  return (
    <div className="note" data-tone="let-op">
      <p>
        <strong>{t('bewijs.gewijzigd')}</strong>
        {(change.claims ?? []).length > 0 ? ` ${t('bewijs.gewijzigdeClaims', { claims: (change.claims ?? []).join(', ') })}` : ''}
      </p>
      <p>
        {t('bewijs.toen')} {change.toen.zin}
      </p>
      <p>
        {t('bewijs.nu')} <Computed one={change.nu} />
      </p>
    </div>
  );
}

interface VerdictProps {
  verdict: GetoetstCriterium;
  computed?: BerekendOordeel;
  change?: Bewijsverschil;
  day: string;
}

function Verdict({ verdict, computed, change, day }: VerdictProps) {
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
        {computed && !verdict.afwijking && computed.zin !== verdict.bewijs && computed.oordeel !== 'onbekend' ? <p className="small">{`${t('bewijs.berekend')} ${computed.zin}`}</p> : null}
        {computed ? <Overruled verdict={verdict} computed={computed} /> : null}
        {change ? <Changed change={change} /> : null}
        <small>{t('toets.vastgelegd', { soort: words.code('bewijssoort', verdict.bewijssoort), dag: longDate(day) })}</small>
      </div>
      <Status tone={verdictTone(verdict.oordeel)}>{words.code('criteriumoordeel', verdict.oordeel)}</Status>
    </li>
  );
}

/** Before there is a test: what the facts tell now. */
function NotYet({ id }: { id: string }) {
  const evidence = useEvidence(id);
  const told = (evidence.data?.berekend ?? []).filter((one) => one.oordeel !== 'onbekend');
  return (
    <>
      <Empty>{t('toets.leeg')}</Empty>
      {told.length > 0 ? (
        <>
          <h3>{t('bewijs.aanbod')}</h3>
          <ul>
            {told.map((one) => (
              <li key={one.criterium}>
                {one.criterium.toUpperCase()}: <Computed one={one} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

function Tested({ id, toets }: { id: string; toets: NonNullable<Vraagstuk['toets']> }) {
  const evidence = useEvidence(id);
  const changed = evidence.data?.gewijzigd ?? [];
  return (
    <>
      <p>
        <strong>{t('toets.poortvraag')}</strong> {toets.poortvraag ? t('algemeen.ja') : t('algemeen.nee')}. {toets.poortUitleg}
      </p>
      {toets.oordelen?.length ? (
        <ol className="verdicts">
          {toets.oordelen.map((verdict) => (
            <Verdict
              key={verdict.criterium}
              verdict={verdict}
              computed={toets.berekend?.find((one) => one.criterium === verdict.criterium)}
              change={changed.find((one) => one.criterium === verdict.criterium)}
              day={toets.op}
            />
          ))}
        </ol>
      ) : null}
      {toets.feiten ? <Sources facts={toets.feiten} method={toets.criteriaversie} /> : null}
    </>
  );
}

/** The toets of a vraagstuk. */
export function Assessment({ issueId, issue }: { issueId: string; issue: Vraagstuk }) {
  const toets = issue.toets;
  return (
    <Section id="toets" title={t('vraagstuk.toets')}>
      {toets ? <Tested id={issueId} toets={toets} key={toets.op} /> : <NotYet id={issueId} />}
    </Section>
  );
}
