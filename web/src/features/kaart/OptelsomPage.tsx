// SPDX-License-Identifier: EUPL-1.2
// The sum of claims: per province, function and period what is asked against the land that there is, with and without double use.
import { useName } from '../../api/labels';
import type { Optelhorizon, Optelsom } from '../../api/generated/types';
import { useResource } from '../../api/resource';
import { Link, useQuery } from '../../app/router';
import { environment } from '../../base/environment';
import { Button } from '../../components/button';
import { type Filter, Filters } from '../../components/Filters';
import { LinkRow } from '../../components/LinkRow';
import { Fictitious, ObjectNumber } from '../../components/marks';
import { LoadedPage, PageTitle, Section } from '../../components/page';
import { t } from '../../i18n';
import { hectares } from '../../i18n/format';
import { fileRows, fitOf, HORIZONS, OUTSIDE, tooMuch, totalsOf, withDoubleUse, type Words } from './balance';
import { BalanceKey, FitMark, FunctionBalance, ProvinceBalance } from './BalanceTables';
import { csvOf, download } from './csv';
import { useCodeWord } from './words';
import './kaart.css';
import './optelsom.css';

const FILTERS: readonly Filter[] = [
  { name: 'provincie', open: 'provincie', label: 'vraagstuk.provincie' },
  { name: 'horizon', codes: 'optelhorizon', label: 'optelsom.tijdvak' },
];

function useBalanceWords(): Words {
  const provinces = useName('provincie');
  const uses = useName('ruimtefunctie');
  const horizon = useCodeWord('optelhorizon');
  return { horizon, province: (id) => (id ? provinces(id) : t('meten.buiten')), use: (id) => (id ? uses(id) : t('optelsom.allesSamen')) };
}

/** In one sentence each: the land, what is asked, and whether it fits. */
function Verdict({ sum, horizon }: { sum: Optelsom; horizon: Optelhorizon }) {
  const [line] = totalsOf(sum, horizon);
  if (!line || line.claims === 0) return <p>{t('optelsom.nietsGevraagd')}</p>;
  return (
    <p>
      {line.land > 0 ? t('optelsom.landIs', { ha: hectares(line.land) }) : null} {t('optelsom.gevraagdIs', { ha: hectares(line.gevraagd.verwacht), dubbel: hectares(withDoubleUse(line)) })} <FitMark line={line} />
    </p>
  );
}

/** Provinces where more is asked than there is, said above the table. */
function TooMuch({ sum, horizon, words }: { sum: Optelsom; horizon: Optelhorizon; words: Words }) {
  const lines = totalsOf(sum, horizon);
  if (!lines.some(({ claims }) => claims > 0)) return <p>{t('optelsom.nietsGevraagd')}</p>;
  const over = lines.filter((line) => fitOf(line) === 'past_niet' || fitOf(line) === 'past_samen');
  if (over.length === 0) return <p>{t('optelsom.overalPast')}</p>;
  return (
    <ul>
      {over.map((line) => (
        <li key={line.provincie}>{t(fitOf(line) === 'past_niet' ? 'optelsom.teVeel' : 'optelsom.teVeelTenzij', { provincie: words.province(line.provincie), ha: hectares(tooMuch(line)) })}</li>
      ))}
    </ul>
  );
}

/** What the sum does not know: opgaven that ask no room yet, and claims without a place. */
function Missing({ sum, one }: { sum: Optelsom; one: boolean }) {
  const tasks = sum.zonderClaim ?? [];
  const placeless = (sum.claims ?? []).filter((claim) => !claim.opDeKaart);
  return (
    <Section title={t('optelsom.ontbreekt')}>
      <p>{t('optelsom.zonderPlek', { n: sum.zonderPlek })}</p>
      {one && placeless.length > 0 ? (
        <ul>
          {placeless.map((claim) => (
            <li key={claim.id}>
              <Link to={`/claims/${claim.id}`}>
                <ObjectNumber>{claim.nummer}</ObjectNumber> {claim.titel}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      <p>{t('optelsom.zonderClaim', { n: tasks.length })}</p>
      {tasks.length > 0 ? (
        <details open={tasks.length <= 10}>
          <summary>{t('optelsom.zonderClaimLijst')}</summary>
          <ul>
            {tasks.map((task) => (
              <li key={task.id}>
                <Link to={`/opgaven/${task.id}`}>
                  <ObjectNumber>{task.nummer}</ObjectNumber> {task.titel}
                </Link>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {sum.volledig ? null : <p className="note">{t('optelsom.nietVolledig')}</p>}
    </Section>
  );
}

const FILE_HEADS = ['optelsom.tijdvak', 'vraagstuk.provincie', 'meten.functie', 'kaart.claims', 'optelsom.csvFictief', 'optelsom.csvMinste', 'kaart.verwachtHa', 'optelsom.csvMeeste', 'optelsom.csvHard', 'optelsom.csvVoorkeur', 'optelsom.csvZoekgebied', 'optelsom.csvSamen', 'optelsom.csvDubbel', 'optelsom.csvLand', 'optelsom.csvClaims'] as const;

function save(sum: Optelsom, words: Words, province: string | undefined): void {
  const rows = [FILE_HEADS.map((key) => t(key)), ...fileRows(sum, words)];
  download(`${['optelsom', province].filter(Boolean).join('-')}.csv`, new Blob([csvOf(rows)], { type: 'text/csv' }));
}

function Balance({ sum, province, horizon }: { sum: Optelsom; province?: string; horizon?: string }) {
  const words = useBalanceWords();
  const horizons = HORIZONS.filter((one) => !horizon || one === horizon);
  const Table = province ? FunctionBalance : ProvinceBalance;
  return (
    <>
      <BalanceKey />
      {horizons.map((one) => (
        <Section key={one} title={words.horizon(one)}>
          {province ? <Verdict sum={sum} horizon={one} /> : <TooMuch sum={sum} horizon={one} words={words} />}
          <Table sum={sum} horizon={one} words={words} />
        </Section>
      ))}
      <Missing sum={sum} one={province !== undefined} />
      <Section title={t('optelsom.hoe')}>
        <p>{t('optelsom.hoeTijdvak')}</p>
        <p>{t('optelsom.hoeSamen')}</p>
        <p>{t('optelsom.hoePlek')}</p>
      </Section>
      <div className="balance-foot not-printed">
        <Button appearance="secondary-action-button" onClick={() => globalThis.print()}>
          {t('overzicht.print')}
        </Button>
        <Button appearance="secondary-action-button" onClick={() => save(sum, words, province)}>
          {t('overzicht.csv')}
        </Button>
      </div>
    </>
  );
}

/** The page. */
export default function OptelsomPage() {
  const [query, setQuery] = useQuery();
  const provinces = useName('provincie');
  const { provincie, horizon } = query;
  const sum = useResource<Optelsom>(`/kaart/optelsom${provincie ? `?provincie=${encodeURIComponent(provincie)}` : ''}`);
  const where = provincie ? (provincie === OUTSIDE ? t('meten.buiten') : provinces(provincie)) : '';
  const title = where ? t('optelsom.titelVan', { provincie: where }) : t('optelsom.titel');
  return (
    <div className="balance">
      <LoadedPage of={sum} title={t('optelsom.titel')}>
        {(data) => (
          <>
            <PageTitle windowTitle={title}>
              {title} {environment.practice ? <Fictitious /> : null}
            </PageTitle>
            <p className="lead quiet">{t('optelsom.uitleg')}</p>
            <LinkRow
              links={[
                ...(provincie ? [['/kaart/optelsom', t('optelsom.alleProvincies')] as const] : []),
                ['/kaart', t('menu.kaart')],
                ['/opgaven', t('register.opgaven')],
                [provincie && provincie !== OUTSIDE ? `/claims?provincies=${provincie}` : '/claims', t('register.claims')],
              ]}
            />
            <Filters filters={FILTERS} values={query} onChange={setQuery} />
            <Balance sum={data} province={provincie} horizon={horizon} />
          </>
        )}
      </LoadedPage>
    </div>
  );
}
