// SPDX-License-Identifier: EUPL-1.2
// One version of the working method, or a proposal: what differs, where every side stands, amendments, trial and decision.
import { useState } from 'react';
import type { WerkwijzeRij, WerkwijzeToestand, Werkwijzeverschil } from '../../api/generated/types';
import { useCatalogueWord, useWords } from '../../api/labels';
import { usePagedList, useResource, useShared, useSharedResource } from '../../api/resource';
import type { JsonRecord, Page } from '../../api/wire';
import { choice } from '../../api/schema';
import { PhaseMark } from '../../components/marks';
import { ObjectPage } from '../../components/ObjectPage';
import { Empty, Loaded, Section } from '../../components/page';
import { DataTable } from '../../components/table';
import { t } from '../../i18n';
import { longDate } from '../../i18n/format';
import type { WithId } from '../vraagstuk/model';
import '../../styles/forms.css';

type Version = WerkwijzeToestand;

const QUERY = { limiet: '50', sorteer: '-bijgewerktOp' };

function Sides({ version }: { version: Version }) {
  const words = useWords();
  const names = useCatalogueWord('zijde');
  const sides = useSharedResource<Page>('/catalogus/zijde');
  const view = (side: JsonRecord) => version.steun?.find((one) => one.zijde === side.id);
  return (
    <Section title={t('versie.standpunten')}>
      <Loaded of={sides}>
        {({ items }) => (
          <DataTable
            caption={t('versie.standpunten')}
            hideCaption
            rows={items}
            rowKey={(one) => String(one.id)}
            columns={[
              { key: 'zijde', head: true, title: t('versie.zijde'), cell: (one) => names(String(one.id)) ?? String(one.naam) },
              { key: 'standpunt', title: t('versie.standpunten'), cell: (one) => (view(one) ? words.code('werkwijzestandpunt', view(one)?.standpunt ?? '') : t('verbinden.open')) },
              { key: 'reden', title: t('inrichting.reden'), cell: (one) => view(one)?.reden ?? '' },
            ]}
          />
        )}
      </Loaded>
    </Section>
  );
}

function Differences({ from, to }: { from: string; to: string }) {
  const words = useWords();
  const found = useResource<Page<Werkwijzeverschil>>(`/werkwijze/${from}/verschillen/${to}`);
  return (
    <Loaded of={found}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty>{t('catalogus.leeg')}</Empty>
        ) : (
          <DataTable
            caption={t('versie.verschillen')}
            hideCaption
            rows={items.map((one, at) => ({ ...one, at }))}
            rowKey={(one) => String(one.at)}
            columns={[
              { key: 'wat', head: true, title: t('versie.wat'), cell: (one) => `${one.groep}: ${one.wat}${one.veld ? `, ${one.veld}` : ''}` },
              { key: 'soort', title: t('versie.hoe'), cell: (one) => words.code('verschilsoort', one.soort) + (one.was ?? one.wordt ? `: ${[one.was, one.wordt].filter(Boolean).join(' → ')}` : '') },
            ]}
          />
        )
      }
    </Loaded>
  );
}

/** With the version it started from, or another that the reader chooses. */
function Compare({ version }: { version: Version }) {
  const others = usePagedList<WithId<WerkwijzeRij>>('werkwijzen', QUERY).rows.filter((row) => row.kenmerk !== version.kenmerk);
  const [chosen, choose] = useState(version.basis ?? '');
  const from = others.some((row) => row.kenmerk === chosen) ? chosen : others[0]?.kenmerk;
  if (!from) return null;
  return (
    <Section title={t('versie.vergelijk')}>
      <p>
        <label className="utrecht-form-label" htmlFor="vergelijk">{t('versie.verschillen')}</label>{' '}
        <select id="vergelijk" className="utrecht-select utrecht-select--html-select" value={from} onChange={(event) => choose(event.target.value)}>
          {others.map((row) => (
            <option key={row.id} value={row.kenmerk}>{row.titel}</option>
          ))}
        </select>
      </p>
      <Differences from={from} to={version.kenmerk} />
    </Section>
  );
}

/** What parties state together in the version in force. */
function Statements({ version }: { version: Version }) {
  const method = useShared<{ kenmerk: string }>('/werkwijze');
  const rows = useShared<Page>('/catalogus/uitspraak')?.items ?? [];
  const names = useCatalogueWord('uitspraak');
  if (method?.kenmerk !== version.kenmerk) return null;
  return (
    <Section title={t('versie.uitspraken')}>
      <dl className="record">
        {rows.map((row) => (
          <div key={String(row.id)}>
            <dt>{names(String(row.id)) ?? String(row.naam)}</dt>
            <dd lang="nl">{String(row.tekst)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** The page. */
export function VersiePage({ id }: { id: string }) {
  const view = (record: JsonRecord) => {
    const version = record as unknown as Version;
    const open = (version.amendementen ?? []).filter((one) => !one.antwoord);
    return {
      number: t('werkwijze.titel'),
      title: version.titel,
      core: version.reden,
      facts: [
        { term: t('agenda.fase'), value: <PhaseMark noun="werkwijze" phase={version.fase} /> },
        version.besluit ? { term: t('versie.vanaf'), value: longDate(version.besluit.op) } : null,
      ],
      hide: ['titel', 'reden', 'steun', 'kenmerk', 'basis', 'wijzigingen', 'vervangenDoor'],
      body: (
        <>
          <Compare version={version} />
          {version.besluit && (version.steun ?? []).length === 0 ? null : <Sides version={version} />}
          <Statements version={version} />
        </>
      ),
      choices: { amendement: open.map((one) => choice(one.id, one.titel)) },
      given: { kenmerk: version.kenmerk },
    };
  };
  return <ObjectPage meervoud="werkwijzen" id={id} view={view} />;
}
