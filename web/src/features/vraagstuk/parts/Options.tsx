// SPDX-License-Identifier: EUPL-1.2
// The table of options: what each does to each party, in the words of that party, and who can live with its loss.
import type { Optie, Optieeffect, Optiestand, Partijeffect } from '../../../api/generated/types';
import { useCatalogueRow, useName, useWords } from '../../../api/labels';
import type { OpenObject } from '../../../api/object';
import { Link } from '../../../app/router';
import { useSession } from '../../../app/session';
import { Button } from '../../../components/button';
import { Status, type Tone } from '../../../components/marks';
import { Empty, Section } from '../../../components/page';
import { DataTable } from '../../../components/table';
import { t } from '../../../i18n';
import { allOf } from '../../../i18n/format';
import type { Vraagstuk } from '../model';

const TONES: Record<Partijeffect, Tone> = { wint: 'goed', gelijk: 'stil', verliest: 'let-op' };
const STANDS: Record<Optiestand, Tone> = { open: 'stil', winst_voor_allen: 'goed', niemand_verliest: 'goed', verlies_aanvaard: 'let-op', verlies_zonder_instemming: 'fout' };

const effectsOf = (option: Optie) => option.effecten ?? [];

/** The short name of a party, with the long one for who asks. */
function Party({ id }: { id: string }) {
  const row = useCatalogueRow('organisatie', id);
  return <abbr title={String(row?.naam ?? id)}>{String(row?.afkorting ?? row?.naam ?? id)}</abbr>;
}

/** Parties with this effect; one that did not say it itself is marked. */
function Parties({ option, effect }: { option: Optie; effect: Partijeffect }) {
  const said = effectsOf(option).filter((one) => one.effect === effect);
  if (said.length === 0) return <span className="quiet">{t('optie.niemand')}</span>;
  return (
    <>
      {said.map((one) => (
        <span key={one.partij} className="block">
          <Party id={one.partij} /> {one.van === one.partij ? null : <span className="small quiet">{t('optie.geschat')}</span>}
        </span>
      ))}
    </>
  );
}

/** One line per option: who wins, who loses, and what follows from it. */
function Comparison({ options, chosen }: { options: readonly Optie[]; chosen: ReadonlySet<string> }) {
  const words = useWords();
  const effect = (id: Partijeffect) => ({ key: id, title: words.code('partijeffect', id), cell: (option: Optie) => <Parties option={option} effect={id} /> });
  return (
    <DataTable
      caption={t('optie.kop')}
      hideCaption
      rows={options}
      rowKey={(option) => option.id}
      columns={[
        { key: 'naam', head: true, title: t('optie.optie'), cell: (option) => (chosen.has(option.id) ? t('optie.gekozenNaam', { naam: option.naam }) : option.naam) },
        effect('wint'),
        effect('gelijk'),
        effect('verliest'),
        { key: 'stand', title: t('optie.stand'), cell: (option) => <Status tone={STANDS[option.stand]}>{t(`optie.kort.${option.stand}`)}</Status> },
      ]}
    />
  );
}

function Consent({ effect }: { effect: Optieeffect }) {
  if (effect.effect !== 'verliest') return <span className="quiet">{t('optie.nietNodig')}</span>;
  if (!effect.instemming) return <>{t('optie.nee')}</>;
  return <>{effect.instemming.voorwaarden ? t('optie.jaMits', { voorwaarden: effect.instemming.voorwaarden }) : t('optie.ja')}</>;
}

function Effects({ option }: { option: Optie }) {
  const words = useWords();
  const organisations = useName('organisatie');
  return (
    <DataTable
      caption={t('optie.perPartij', { naam: option.naam })}
      hideCaption
      rows={effectsOf(option)}
      rowKey={(row) => row.partij}
      columns={[
        { key: 'partij', head: true, title: t('optie.partij'), cell: (row) => organisations(row.partij) },
        { key: 'effect', title: t('optie.effect'), cell: (row) => <Status tone={TONES[row.effect]}>{words.code('partijeffect', row.effect)}</Status> },
        {
          key: 'waarom',
          title: t('optie.waarom'),
          cell: (row) => (
            <>
              {row.waarom} <span className="small quiet block">{row.van === row.partij ? t('optie.zelf') : t('optie.inschatting', { wie: organisations(row.van) })}</span>
            </>
          ),
        },
        { key: 'instemming', title: t('optie.leven'), cell: (row) => <Consent effect={row} /> },
      ]}
    />
  );
}

/** Who loses and did not say that it can live with that: the two ways on. */
function Route({ option, issueId }: { option: Optie; issueId: string }) {
  const organisations = useName('organisatie');
  const losers = effectsOf(option).filter((one) => one.effect === 'verliest' && !one.instemming);
  if (losers.length === 0) return null;
  return (
    <p className="note">
      {t('optie.route', { wie: allOf(losers.map((one) => organisations(one.partij))) })} <Link to={`/conflicten/nieuw?vraagstuk=${issueId}`}>{t('conflict.benoem')}</Link>
    </p>
  );
}

interface OptionProps {
  option: Optie;
  chosen: boolean;
  issueId: string;
  issue: OpenObject<Vraagstuk>;
}

function Option({ option, chosen, issueId, issue }: OptionProps) {
  const words = useWords();
  const organisations = useName('organisatie');
  const { active } = useSession();
  const acts = issue.acts.data?.items ?? [];
  const own = effectsOf(option).find((one) => one.partij === active?.organisatie);
  const offered = acts.filter((act) => act.toegestaan && !chosen && (act.handeling === 'optie_effect_zeggen' || (act.handeling === 'optie_instemmen' && own?.effect === 'verliest' && !own.instemming)));
  return (
    <li>
      <h3>{option.naam}</h3>
      <p className="small quiet">{t('optie.van', { wie: organisations(option.van) })}</p>
      <p>{option.omschrijving}</p>
      <p>
        <Status tone={STANDS[option.stand]}>{words.code('optiestand', option.stand)}</Status>
      </p>
      {effectsOf(option).length > 0 ? <Effects option={option} /> : null}
      {(option.nogTeZeggen ?? []).length > 0 ? <p className="small">{t('optie.nogTeZeggen', { wie: allOf((option.nogTeZeggen ?? []).map((one) => organisations(one))) })}</p> : null}
      {chosen ? null : <Route option={option} issueId={issueId} />}
      {offered.length > 0 ? (
        <p className="answer not-printed">
          {offered.map((act) => (
            <Button key={act.handeling} appearance="secondary-action-button" onClick={() => issue.sheet.start({ act, given: { optie: option.id }, about: option.naam })}>
              {act.label}
            </Button>
          ))}
        </p>
      ) : null}
    </li>
  );
}

/** The options of a vraagstuk. */
export function Options({ state, issueId, issue }: { state: Vraagstuk; issueId: string; issue: OpenObject<Vraagstuk> }) {
  const options = state.opties ?? [];
  const chosen = new Set((state.besluiten ?? []).flatMap((one) => (one.optie ? [one.optie] : [])));
  return (
    <Section id="opties" title={t('optie.kop')}>
      {options.length === 0 ? (
        <Empty>{t('optie.leeg')}</Empty>
      ) : (
        <>
          <p className="small">{t('optie.uitleg')}</p>
          <Comparison options={options} chosen={chosen} />
          <ol className="plain-list outcome">
            {options.map((option) => (
              <Option key={option.id} option={option} chosen={chosen.has(option.id)} issueId={issueId} issue={issue} />
            ))}
          </ol>
        </>
      )}
    </Section>
  );
}
