// SPDX-License-Identifier: EUPL-1.2
// What was read of a map, what was mended, what was refused and where; on a map and in a table that say the same.
import type { Leesbevinding, Leesobject, Leesverslag, Lezing } from '../../api/generated/types';
import { useName } from '../../api/labels';
import { Status } from '../../components/marks';
import { Section } from '../../components/page';
import { DataTable } from '../../components/table';
import { t } from '../../i18n';
import { hectares, number } from '../../i18n/format';
import type { Spot } from '../../map/features';
import type { RdGeometry } from '../../map/geometry';
import { PlaceMap } from '../../map/later';

/** One kind of finding as a list of sentences. */
function Findings({ title, found, tone }: { title: string; found: readonly Leesbevinding[] | undefined; tone: 'fout' | 'let-op' | 'goed' }) {
  if (!found?.length) return null;
  return (
    <>
      <h3>
        <Status tone={tone}>{`${title} (${found.length})`}</Status>
      </h3>
      <ul className="findings">
        {found.map((one, index) => (
          <li key={index}>{one.zin}</li>
        ))}
      </ul>
    </>
  );
}

/** The file in one sentence, and everything there is to say about it. */
export function Report({ report }: { report: Leesverslag }) {
  const facts = { n: report.gelezen, soort: report.formaat || t('inlezen.onbekend'), crs: report.crs || t('inlezen.onbekend') };
  return (
    <Section title={t('inlezen.verslag')} focus>
      <p className="note" data-tone={report.goed ? 'goed' : 'fout'}>
        <Status tone={report.goed ? 'goed' : 'fout'}>{t(report.goed ? 'inlezen.goed' : 'inlezen.geweigerd', { bestand: report.bestand })}</Status>
      </p>
      <p>{t('inlezen.gelezen', facts)}</p>
      {report.goed ? <p className="small">{t('inlezen.verschoven', { mm: number(report.verplaatstUm / 1000) })}</p> : null}
      <Findings title={t('inlezen.weigeringen')} found={report.weigeringen} tone="fout" />
      <Findings title={t('inlezen.herstellingen')} found={report.herstellingen} tone="let-op" />
      <Findings title={t('inlezen.meldingen')} found={report.meldingen} tone="let-op" />
      {report.nietGenoemd > 0 ? <p className="small">{t('inlezen.nietGenoemd', { n: report.nietGenoemd })}</p> : null}
    </Section>
  );
}

const spotsOf = (objects: readonly Leesobject[]): Spot[] => objects.map((one) => ({ id: one.object, kort: one.object, plaats: one.plaats as unknown as RdGeometry }));

const faultSpots = (report: Leesverslag): Spot[] =>
  (report.weigeringen ?? []).flatMap((one, index) => (one.plaats ? [{ id: String(index), kort: one.object ?? '', plaats: one.plaats as unknown as RdGeometry }] : []));

/** The objects, or where it went wrong. Nothing when there is no place to show. */
export function ReadMap({ reading }: { reading: Lezing }) {
  const good = reading.verslag.goed;
  const spots = good ? spotsOf(reading.objecten ?? []) : faultSpots(reading.verslag);
  if (spots.length === 0) return null;
  return (
    <PlaceMap spots={spots} label={t(good ? 'inlezen.kaart' : 'inlezen.kaartFouten')} word={t(good ? 'inlezen.object' : 'inlezen.plaatsFout')} look={good ? 'vlak' : 'spanning'} />
  );
}

/** In which provinces an object lies, largest first as the server gives them. */
export function useWhere(): (object: Leesobject) => string {
  const provinces = useName('provincie');
  return (object) => {
    const names = (object.provincies ?? []).map((one) => provinces(one.provincie));
    if (object.buitenProvincies > 0) names.push(t('meten.buiten'));
    return names.join(', ');
  };
}

/** The objects as a table. */
export function ObjectTable({ objects }: { objects: readonly Leesobject[] }) {
  const where = useWhere();
  return (
    <DataTable
      caption={t('inlezen.objecten')}
      rows={objects}
      rowKey={(row) => row.object}
      columns={[
        { key: 'object', head: true, title: t('inlezen.object'), cell: (row) => [row.object, row.titel].filter(Boolean).join(' · ') },
        { key: 'oppervlakte', numeric: true, title: t('kaart.oppervlakte'), cell: (row) => hectares(row.oppervlakte) },
        { key: 'waar', title: t('vraagstuk.provincie'), cell: where },
      ]}
    />
  );
}
