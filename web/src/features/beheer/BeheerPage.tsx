// SPDX-License-Identifier: EUPL-1.2
// Accounts: who can sign in, and with which functions. An administrator changes no agreement and no consent.
import { FormField, FormFieldErrorMessage, FormLabel, Textbox } from '@utrecht/component-library-react';
import { type FormEvent, useState } from 'react';
import { Button } from '../../components/button';
import { ApiError, change } from '../../api/client';
import { useCatalogueWord, useWords } from '../../api/labels';
import { refreshShared, usePagedList, useResource } from '../../api/resource';
import type { Accountregel, FunctieRij } from '../../api/generated/types';
import type { Page, Problem } from '../../api/wire';
import { errorsByPointer } from '../../components/form/model';
import { CreationActs } from '../../components/CreationActs';
import { Empty, Loaded, PageTitle, ProblemNote, Section, useAnnounce } from '../../components/page';
import { DataTable } from '../../components/table';
import { t, type TextKey } from '../../i18n';
import { moment } from '../../i18n/format';
import { Link } from '../../app/router';
import type { WithId } from '../vraagstuk/model';
import '../../styles/forms.css';

const FIELDS = ['gebruikersnaam', 'naam', 'wachtwoord'] as const;
type FieldName = (typeof FIELDS)[number];
const HELD_QUERY = { limiet: '200', sorteer: '-bijgewerktOp' };
const EMPTY: Record<FieldName, string> = { gebruikersnaam: '', naam: '', wachtwoord: '' };

function NewAccount({ onDone }: { onDone: () => void }) {
  const [values, setValues] = useState(EMPTY);
  const [problem, setProblem] = useState<Problem>();
  const announce = useAnnounce();
  const errors = errorsByPointer(problem?.fouten);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await change('POST', '/accounts', values);
      refreshShared();
      announce(t('beheer.gemaakt', { naam: values.naam }));
      setValues(EMPTY);
      setProblem(undefined);
      onDone();
    } catch (cause) {
      setProblem(cause instanceof ApiError ? cause.problem : { title: String(cause), status: 0 });
    }
  };
  return (
    <form className="act-form" noValidate onSubmit={(event) => void send(event)}>
      {problem ? <ProblemNote problem={problem} /> : null}
      {FIELDS.map((name) => {
        const error = errors[`/${name}`];
        return (
          <FormField key={name} className="form-row" invalid={Boolean(error)}>
            <FormLabel htmlFor={`account-${name}`}>{t(`beheer.${name}` as TextKey)}</FormLabel>
            {error ? <FormFieldErrorMessage id={`account-${name}-fout`}>{error}</FormFieldErrorMessage> : null}
            <Textbox id={`account-${name}`} type={name === 'wachtwoord' ? 'password' : 'text'} autoComplete={name === 'wachtwoord' ? 'new-password' : 'off'} invalid={Boolean(error)} aria-describedby={error ? `account-${name}-fout` : undefined} value={values[name]} onChange={(event) => setValues({ ...values, [name]: event.target.value })} />
          </FormField>
        );
      })}
      <div className="form-buttons">
        <Button appearance="primary-action-button" type="submit">
          {t('beheer.maak')}
        </Button>
      </div>
    </form>
  );
}

type HeldRow = WithId<FunctieRij>;

/** The functions a person holds now, each with its organisation and body. */
function Held({ rows }: { rows: readonly HeldRow[] }) {
  const functions = useCatalogueWord('functie');
  const organisations = useCatalogueWord('organisatie');
  const bodies = useCatalogueWord('gremium');
  return (
    <ul className="plain-list">
      {rows.map((row) => (
        <li key={row.id}>
          <Link to={`/functies/${row.id}`}>{functions(row.functie) ?? row.functie}</Link>
          <span className="small quiet block">{row.gremium ? (bodies(row.gremium) ?? row.gremium) : (organisations(row.organisatie) ?? row.organisatie)}</span>
        </li>
      ))}
    </ul>
  );
}

function Accounts({ rows }: { rows: readonly Accountregel[] }) {
  const words = useWords();
  const held = usePagedList<HeldRow>('functies', HELD_QUERY).rows.filter((row) => !words.phase('functie', row.fase).end);
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
      ]}
    />
  );
}

/** The page for administrators. */
export default function BeheerPage() {
  const list = useResource<Page<Accountregel>>('/accounts');
  const forbidden = list.problem?.status === 403 || list.problem?.status === 404;
  return (
    <>
      <PageTitle>{t('menu.beheer')}</PageTitle>
      <p className="lead quiet">{t(forbidden ? 'beheer.geenToegang' : 'beheer.uitleg')}</p>
      {forbidden ? null : (
        <>
          <Section ruled title={t('beheer.accounts')} className="block">
            <Loaded of={list}>{(page) => <Accounts rows={page.items} />}</Loaded>
          </Section>
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
