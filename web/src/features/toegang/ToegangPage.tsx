// SPDX-License-Identifier: EUPL-1.2
// Restored access of one person: which functions, who issued codes, who confirmed. No names stand here.
import type { Herstel, ToegangToestand } from '../../api/generated/types';
import { useCatalogueWord, useName } from '../../api/labels';
import type { JsonRecord } from '../../api/wire';
import { Link } from '../../app/router';
import { PhaseMark } from '../../components/marks';
import { ObjectPage } from '../../components/ObjectPage';
import { Section } from '../../components/page';
import { DataTable } from '../../components/table';
import { t } from '../../i18n';
import { moment } from '../../i18n/format';

function Codes({ rows }: { rows: readonly Herstel[] }) {
  const organisations = useName('organisatie');
  return (
    <Section title={t('herstel.codes')}>
      <DataTable
        caption={t('herstel.codes')}
        hideCaption
        rows={[...rows].reverse()}
        rowKey={(one) => one.id}
        columns={[
          { key: 'op', head: true, title: t('herstel.op'), cell: (one) => moment(one.op) },
          { key: 'door', title: t('herstel.door'), cell: (one) => <Link to={`/functies/${one.door}`}>{organisations(one.doorOrganisatie)}</Link> },
          { key: 'reden', title: t('herstel.waarom'), cell: (one) => one.reden },
          { key: 'gebruikt', title: t('herstel.gebruikt'), cell: (one) => (one.gebruiktOp ? moment(one.gebruiktOp) : (one.ingetrokken ?? t('herstel.nietGebruikt'))) },
          { key: 'tweede', title: t('herstel.tweede'), cell: (one) => (one.bevestigdDoor ? <Link to={`/functies/${one.bevestigdDoor}`}>{one.hoe}</Link> : t('herstel.nogNiet')) },
        ]}
      />
    </Section>
  );
}

/** The page. */
export default function ToegangPage({ params }: { params: Record<string, string> }) {
  const functions = useCatalogueWord('functie');
  const organisations = useName('organisatie');
  const view = (record: JsonRecord) => {
    const access = record as unknown as ToegangToestand;
    const held = (access.functies ?? []).map((one) => `${functions(one.functie) ?? one.functie}, ${organisations(one.organisatie)}`);
    return {
      number: t('herstel.toegang'),
      title: held.join('; ') || t('herstel.zonderFunctie'),
      core: access.onbevestigd ? t('herstel.alleenLezen') : undefined,
      facts: [{ term: t('agenda.fase'), value: <PhaseMark noun="toegang" phase={access.fase} /> }],
      hide: ['persoon', 'functies', 'onbevestigd', 'herstellen', 'termijnen'],
      body: <Codes rows={access.herstellen ?? []} />,
    };
  };
  return <ObjectPage meervoud="toegangen" id={params.id ?? ''} view={view} />;
}
