// SPDX-License-Identifier: EUPL-1.2
// What a scenario rests on: recipes of suitability, why a place suits, who counted it again. And what it leaves as a file.
import type { Scenariorecept, Scenariouitleg, Scenariouitslag } from '../../api/generated/types';
import { apiBase } from '../../base/environment';
import { Fictitious, Status } from '../../components/marks';
import { Section } from '../../components/page';
import { DataTable } from '../../components/table';
import { t } from '../../i18n';
import { number } from '../../i18n/format';
import { useGroupName } from './ScenarioParts';

/** Enough of a hash to tell two apart. */
const short = (hash: string) => hash.slice(0, 12);

const layersOf = ({ lagen = [] }: Scenariorecept) => lagen.map(({ laag }) => laag).join(', ');

/** Per function by which recipe, or why it stayed simple. */
export function Recipes({ result }: { result: Scenariouitslag }) {
  const name = useGroupName();
  const rows = result.recepten ?? [];
  if (rows.length === 0) return <p>{t('scenariouit.eenvoudig')}</p>;
  return (
    <>
      <p>{t('scenariouit.receptUitleg')}</p>
      <DataTable<Scenariorecept>
        caption={t('scenariouit.recepten')}
        rows={rows}
        rowKey={({ ruimtefunctie }) => ruimtefunctie}
        columns={[
          { key: 'functie', head: true, title: t('scenario.kop.functie'), cell: ({ ruimtefunctie }) => name('functie', ruimtefunctie) },
          {
            key: 'recept',
            title: t('scenariouit.recept'),
            cell: (row) =>
              row.recept ? (
                <>
                  {row.naam} {row.synthetisch ? <Status tone="let-op">{t('scenariouit.verzonnenGetallen')}</Status> : null}
                </>
              ) : (
                t('scenariouit.blijftEenvoudig', { reden: row.reden ?? '' })
              ),
          },
          { key: 'lagen', title: t('scenariouit.lagen'), cell: layersOf },
          { key: 'vingerafdruk', title: t('scenariouit.vingerafdruk'), cell: ({ vingerafdruk }) => (vingerafdruk ? <code>{short(vingerafdruk)}</code> : '') },
        ]}
      />
    </>
  );
}

function Steps({ one, claim }: { one: Scenariouitleg; claim: string }) {
  const steps = (one.stappen ?? []).map((step, n) => ({ ...step, n }));
  return (
    <>
      <p>{t('scenariouit.waaromPlek', { claim, x: number(one.x), y: number(one.y), punten: number(one.punten) })}</p>
      <DataTable<(typeof steps)[number]>
        caption={t('scenariouit.stappenVan', { claim })}
        rows={steps}
        rowKey={({ n }) => String(n)}
        columns={[
          {
            key: 'titel',
            head: true,
            title: t('scenariouit.stap'),
            cell: ({ titel, synthetisch }) => (
              <>
                {titel} {synthetisch ? <Fictitious /> : null}
              </>
            ),
          },
          { key: 'waarde', title: t('scenariouit.hier'), cell: ({ waarde }) => waarde || t('scenariouit.geenWaarde') },
          { key: 'punten', numeric: true, title: t('scenariouit.teltVoor'), cell: ({ punten }) => (punten === undefined ? '' : number(punten)) },
          { key: 'bron', title: t('scenariouit.bron'), cell: ({ bron }) => <span className="small">{bron}</span> },
        ]}
      />
    </>
  );
}

/** Why the place of a claim that suits best suits: every step of the recipe there. */
export function WhyHere({ result }: { result: Scenariouitslag }) {
  const claims = new Map((result.claims ?? []).map(({ id, nummer, titel }) => [id, `${nummer} ${titel}`]));
  const rows = result.uitleg ?? [];
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>{t('scenariouit.waaromHier')}</summary>
      <p>{t('scenariouit.waaromUitleg')}</p>
      {rows.map((one) => (
        <Steps key={one.claim} one={one} claim={claims.get(one.claim) ?? ''} />
      ))}
    </details>
  );
}

/** By which program it was counted again. */
export function Checked({ result }: { result: Scenariouitslag }) {
  const { nagerekend } = result;
  if (!nagerekend) return <p>{t('scenariouit.nietNagerekend')}</p>;
  return (
    <>
      <p>{t('scenariouit.nagerekend', { programma: nagerekend.programma, versie: nagerekend.versie })}</p>
      <p className="small quiet">{t('scenariouit.oordeel', { zin: nagerekend.zin, bewijs: nagerekend.bewijs })}</p>
    </>
  );
}

const FILES = [
  ['csv', 'scenario.csv'],
  ['geopackage', 'scenario.gpkg'],
  ['cog', 'scenario.tif'],
  ['bewijs', 'scenario.zip'],
] as const;
const FORMS = ['docx', 'odt', 'pdf'] as const;

/** Links to what the server makes of this result. */
export function Files({ job, onReport }: { job: string; onReport?: boolean }) {
  const to = (name: string) => `${apiBase()}/taken/${job}/scenario/${name}`;
  return (
    <Section title={t('scenariouit.bestanden')} className="not-printed">
      {onReport ? null : <p>{t('scenariouit.bestandenUitleg')}</p>}
      <ul className="plain-list scenario-files">
        {FORMS.map((form) => (
          <li key={form}>
            <a href={to(form)} download>
              {t('scenariouit.verslagAls', { vorm: form.toUpperCase() })}
            </a>
          </li>
        ))}
        {onReport
          ? null
          : FILES.map(([name, file]) => (
              <li key={name}>
                <a href={to(name)} download={file}>
                  {t(`scenariouit.bestand.${name}`)}
                </a>
              </li>
            ))}
      </ul>
    </Section>
  );
}
