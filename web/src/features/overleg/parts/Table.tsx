// SPDX-License-Identifier: EUPL-1.2
// What lies on the table and what came of it: items, documents, minutes.
import type { Overlegpunt, Overlegstuk } from '../../../api/generated/types';
import { useName, useWords } from '../../../api/labels';
import { Link } from '../../../app/router';
import { Status, Term, type Tone } from '../../../components/marks';
import { Empty, Prose } from '../../../components/page';
import { t } from '../../../i18n';
import { longDate } from '../../../i18n/format';
import type { Content } from '../model';
import { type Doing, PartActs } from './PartActs';

const TONES: Readonly<Record<string, Tone>> = { behandeld: 'goed', doorgeschoven: 'let-op' };

/** Advice and decision are two fields, each under its own word. */
function Outcome({ item }: { item: Overlegpunt }) {
  const { uitkomst, doorgeschoven } = item;
  const rows: [string, string | undefined][] = [
    [t('overleg.besproken'), uitkomst?.samenvatting],
    [t('overleg.advies'), uitkomst?.advies],
    [t('overleg.besluit'), uitkomst?.besluit],
    [t('overleg.nietBehandeld'), doorgeschoven?.reden],
    [t('overleg.komtTerug'), doorgeschoven?.naar ? longDate(doorgeschoven.naar) : undefined],
  ];
  const shown = rows.filter(([, text]) => text);
  if (shown.length === 0) return null;
  return (
    <dl className="reports">
      {shown.map(([term, text]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function Item({ item, documents, doing }: { item: Overlegpunt; documents: readonly Overlegstuk[]; doing: Doing }) {
  const words = useWords();
  const subjects = useName('onderwerp');
  const { invoer } = item;
  const kind = words.code('puntsoort', invoer.soort);
  return (
    <li className="card">
      <h3>{invoer.titel}</h3>
      <p className="facts-row">
        <span>{invoer.onderwerp ? `${kind}: ${subjects(invoer.onderwerp)}` : kind}</span>
        {invoer.minuten ? <Term>{t('overleg.minuten', { n: invoer.minuten })}</Term> : null}
        <Status tone={TONES[item.stand] ?? 'stil'}>{words.code('puntstand', item.stand)}</Status>
        {item.andereSoort ? <Status tone="let-op">{t('overleg.andereSoort', { soort: words.code('overlegsoort', invoer.gaatOver ?? '') })}</Status> : null}
        {invoer.vraagstuk ? <Link to={`/vraagstukken/${invoer.vraagstuk}`}>{t('afspraak.naarVraagstuk')}</Link> : null}
        {invoer.afspraak ? <Link to={`/afspraken/${invoer.afspraak}`}>{t('overleg.naarAfspraak')}</Link> : null}
      </p>
      {documents.length > 0 ? <p className="small quiet">{t('overleg.stukkenBij', { welke: documents.map((one) => one.invoer.titel).join(', ') })}</p> : null}
      <Outcome item={item} />
      <PartActs {...doing} field="punt" id={item.id} about={invoer.titel} />
    </li>
  );
}

/** The agenda in order. */
export function Items({ content, doing }: { content: Content; doing: Doing }) {
  const items = content.punten ?? [];
  if (items.length === 0) return <Empty>{t('overleg.agendaLeeg')}</Empty>;
  return (
    <>
      <ol className="plain-list cards meeting-items">
        {items.map((item) => (
          <Item key={item.id} item={item} doing={doing} documents={(content.stukken ?? []).filter((one) => one.invoer.punt === item.id)} />
        ))}
      </ol>
      {items.some((item) => item.uitkomst?.besluit) ? <p className="small quiet">{t('overleg.geenAwb')}</p> : null}
    </>
  );
}

/** Documents; a late one keeps saying so, with its reason. */
export function Documents({ content, until }: { content: Content; until?: string }) {
  const organisations = useName('organisatie');
  const documents = content.stukken ?? [];
  return (
    <>
      {until ? <p className="quiet">{t('overleg.stukkenTot', { dag: longDate(until) })}</p> : null}
      {documents.length === 0 ? (
        <Empty>{t('overleg.stukkenLeeg')}</Empty>
      ) : (
        <ul className="plain-list cards">
          {documents.map((one) => (
            <li key={one.id} className="card">
              <h3>{one.invoer.titel}</h3>
              <p className="wraps">{one.invoer.vindplaats}</p>
              <p className="small quiet">{t('overleg.stukVan', { wie: organisations(one.van), dag: longDate(one.op) })}</p>
              {one.naTermijn ? <Term late>{one.werkdagenLaat ? t('overleg.stukDagenLaat', { n: one.werkdagenLaat, reden: one.invoer.redenLaat ?? '' }) : t('overleg.stukLaat', { reden: one.invoer.redenLaat ?? '' })}</Term> : null}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The minutes, in draft or adopted. */
export function Minutes({ content, held }: { content: Content; held: boolean }) {
  const { verslag } = content;
  if (!verslag) return <Empty>{t(held ? 'overleg.verslagNogNiet' : 'overleg.verslagLeeg')}</Empty>;
  return (
    <>
      <p>
        <Status tone={verslag.vastgesteldOp ? 'goed' : 'stil'}>{verslag.vastgesteldOp ? t('overleg.vastgesteldOp', { dag: longDate(verslag.vastgesteldOp) }) : t('overleg.concept')}</Status>
      </p>
      <Prose text={verslag.tekst} />
    </>
  );
}
