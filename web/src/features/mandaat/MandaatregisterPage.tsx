// SPDX-License-Identifier: EUPL-1.2
// The mandates one body gave: to which function, about what, how long and on which ground.
import type { Mandaat, MandaatregisterToestand } from '../../api/generated/types';
import { useName } from '../../api/labels';
import type { JsonRecord } from '../../api/wire';
import { choice } from '../../api/schema';
import { Status } from '../../components/marks';
import { ObjectPage } from '../../components/ObjectPage';
import { Section } from '../../components/page';
import { DataTable } from '../../components/table';
import { t } from '../../i18n';
import { longDate } from '../../i18n/format';

function Mandates({ register }: { register: MandaatregisterToestand }) {
  const functions = useName('functie');
  const organisations = useName('organisatie');
  const subjects = useName('onderwerp');
  return (
    <Section title={t('mandaat.titel')}>
      <DataTable
        caption={t('mandaat.titel')}
        hideCaption
        rows={register.mandaten ?? []}
        rowKey={(one) => one.id}
        columns={[
          { key: 'functie', head: true, title: t('mandaat.aan'), cell: (one) => `${functions(one.functie)}, ${organisations(one.organisatie)}` },
          { key: 'onderwerp', title: t('mandaat.onderwerp'), cell: (one) => subjects(one.onderwerp) },
          { key: 'periode', title: t('mandaat.periode'), cell: (one) => t('mandaat.vanTot', { van: longDate(one.van), tot: longDate(one.tot) }) },
          { key: 'grondslag', title: t('mandaat.grondslag'), cell: (one) => one.grondslag },
          { key: 'stand', title: t('agenda.fase'), cell: (one) => <Status tone={one.ingetrokken ? 'let-op' : 'goed'}>{t(one.ingetrokken ? 'mandaat.ingetrokken' : 'mandaat.gegeven')}</Status> },
        ]}
      />
    </Section>
  );
}

/** New administrations of the body, and how many running agreements were asked then. */
function Administrations({ register }: { register: MandaatregisterToestand }) {
  const rows = register.besturen ?? [];
  if (rows.length === 0) return null;
  return (
    <Section title={t('bestuur.titel')}>
      <DataTable
        caption={t('bestuur.titel')}
        hideCaption
        rows={rows}
        rowKey={(one) => one.aangetredenOp}
        columns={[
          { key: 'naam', head: true, title: t('bestuur.naam'), cell: (one) => one.naam },
          { key: 'op', title: t('bestuur.aangetreden'), cell: (one) => longDate(one.aangetredenOp) },
          { key: 'gevraagd', title: t('bestuur.gevraagd'), cell: (one) => String(one.gevraagd) },
        ]}
      />
    </Section>
  );
}

/** The register of one body. */
export default function MandaatregisterPage({ params }: { params: Record<string, string> }) {
  const bodies = useName('gremium');
  const functions = useName('functie');
  const organisations = useName('organisatie');
  const nameOf = (one: Mandaat) => `${functions(one.functie)}, ${organisations(one.organisatie)}, ${t('mandaat.vanTot', { van: longDate(one.van), tot: longDate(one.tot) })}`;
  const view = (record: JsonRecord) => {
    const register = record as unknown as MandaatregisterToestand;
    const standing = (register.mandaten ?? []).filter((one) => !one.ingetrokken);
    return {
      number: t('mandaat.register'),
      title: bodies(register.gremium),
      facts: [],
      hide: ['gremium', 'mandaten', 'besturen'],
      body: (
        <>
          <Mandates register={register} />
          <Administrations register={register} />
        </>
      ),
      choices: { mandaat: standing.map((one) => choice(one.id, nameOf(one))) },
    };
  };
  return <ObjectPage meervoud="mandaatregisters" id={params.id ?? ''} view={view} />;
}
