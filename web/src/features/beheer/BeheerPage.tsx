// SPDX-License-Identifier: EUPL-1.2
// Accounts: who can sign in, and with which functions. An administrator changes no agreement and no consent.
import { useEffect, useState } from 'react';
import { useCatalogueWord, useName, useWords } from '../../api/labels';
import { usePagedList, useResource } from '../../api/resource';
import type { Accountregel, FunctieRij } from '../../api/generated/types';
import type { Page } from '../../api/wire';
import { CreationActs } from '../../components/CreationActs';
import { Empty, Loaded, PageTitle, Section } from '../../components/page';
import { DataTable } from '../../components/table';
import { t } from '../../i18n';
import { moment } from '../../i18n/format';
import { Link } from '../../app/router';
import type { WithId } from '../vraagstuk/model';
import { NewAccount } from './NewAccount';
import { ResetCode } from './ResetCode';

const HELD_QUERY = { limiet: '200', sorteer: '-bijgewerktOp' };
type HeldRow = WithId<FunctieRij>;

/** The functions a person holds now, each with its organisation and body. */
function Held({ rows }: { rows: readonly HeldRow[] }) {
  const functions = useCatalogueWord('functie');
  const organisations = useName('organisatie');
  const bodies = useName('gremium');
  if (rows.length === 0) return null;
  return (
    <ul className="plain-list">
      {rows.map((row) => (
        <li key={row.id}>
          <Link to={`/functies/${row.id}`}>{functions(row.functie) ?? row.functie}</Link>
          <span className="small quiet block">{row.gremium ? bodies(row.gremium) : organisations(row.organisatie)}</span>
        </li>
      ))}
    </ul>
  );
}

/** All functions that run: an account without its functions would look as if it had none. */
function useHeld(): HeldRow[] {
  const words = useWords();
  const { rows, more, loading, problem, loadMore } = usePagedList<HeldRow>('functies', HELD_QUERY);
  useEffect(() => {
    if (more && !loading && !problem) loadMore();
  }, [more, loading, problem, loadMore]);
  return rows.filter((row) => !words.phase('functie', row.fase).end);
}

function Accounts({ rows, onReset }: { rows: readonly Accountregel[]; onReset: (row: Accountregel) => void }) {
  const held = useHeld();
  if (rows.length === 0) return <Empty>{t('beheer.leeg')}</Empty>;
  return (
    <DataTable
      caption={t('beheer.accounts')}
      hideCaption
      rows={rows}
      rowKey={(row) => row.persoon}
      columns={[
        { key: 'naam', head: true, title: t('beheer.naam'), cell: (row) => row.naam },
        { key: 'gebruikersnaam', title: t('beheer.gebruikersnaam'), cell: (row) => row.gebruikersnaam },
        { key: 'functies', title: t('beheer.functies'), cell: (row) => <Held rows={held.filter((one) => one.persoon === row.persoon)} /> },
        ...(rows.some((row) => row.geblokkeerdTot) ? [{ key: 'geblokkeerd', title: t('beheer.geblokkeerd'), cell: (row: Accountregel) => (row.geblokkeerdTot ? moment(row.geblokkeerdTot) : '') }] : []),
        {
          key: 'herstel',
          title: t('herstel.kop'),
          cell: (row) => (
            <button type="button" className="plain-button" aria-label={t('herstel.voor', { naam: row.naam })} onClick={() => onReset(row)}>
              {t('herstel.geefKort')}
            </button>
          ),
        },
      ]}
    />
  );
}

/** The page for administrators. */
export default function BeheerPage() {
  const list = useResource<Page<Accountregel>>('/accounts');
  const [lost, setLost] = useState<Accountregel>();
  const forbidden = list.problem?.status === 403 || list.problem?.status === 404;
  return (
    <>
      <PageTitle>{t('menu.beheer')}</PageTitle>
      <p className="lead quiet">{t(forbidden ? 'beheer.geenToegang' : 'beheer.uitleg')}</p>
      {forbidden ? null : (
        <>
          <Section ruled title={t('beheer.accounts')} className="block">
            <Loaded of={list}>{(page) => <Accounts rows={page.items} onReset={setLost} />}</Loaded>
          </Section>
          {lost ? <ResetCode key={lost.persoon} account={lost} onClose={() => setLost(undefined)} /> : null}
          <p>
            <Link to="/toegangen">{t('herstel.lijst')}</Link>
          </p>
          <Section ruled title={t('beheer.nieuw')} className="block">
            <NewAccount onDone={list.reload} />
          </Section>
          <Section ruled title={t('beheer.functieGeven')} className="block">
            <p>{t('beheer.functieUitleg')}</p>
            <CreationActs meervoud="functies" soort="functie" />
          </Section>
        </>
      )}
    </>
  );
}
