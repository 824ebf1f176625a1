// SPDX-License-Identifier: EUPL-1.2
// How it came to this: milestones by year, each date as fine as its source tells it and with that source.
import type { Mijlpaal, Mijlpaaldatum } from '../../api/generated/types';
import { useWords } from '../../api/labels';
import { useResource } from '../../api/resource';
import type { Page } from '../../api/wire';
import { Link } from '../../app/router';
import { Origin } from '../../components/marks';
import { Loaded, PageTitle, Section } from '../../components/page';
import { t } from '../../i18n';
import { longDate, monthOf } from '../../i18n/format';
import { spanOf, yearsOf } from './timeline';
import './hulp.css';

function when(date: Mijlpaaldatum): string {
  const { form, from, to } = spanOf(date);
  if (form === 'onbekend') return t('tijdlijn.zonderDatum');
  if (form === 'maanden') return t('tijdlijn.vanTot', { van: monthOf(from), tot: monthOf(to) });
  if (form === 'jaren') return t('tijdlijn.vanTot', { van: from, tot: to });
  return form === 'jaar' ? from : form === 'maand' ? monthOf(from) : longDate(from);
}

function Dates({ dates }: { dates: readonly Mijlpaaldatum[] }) {
  const words = useWords();
  return (
    <ul className="plain-list small">
      {dates.map((date, index) => (
        <li key={index}>
          {words.code('datumsoort', date.soort)}: <strong>{when(date)}</strong>
        </li>
      ))}
    </ul>
  );
}

function Milestone({ of }: { of: Mijlpaal }) {
  const words = useWords();
  return (
    <li>
      <p className="small quiet">{words.code('mijlpaalsoort', of.soort)}</p>
      <h3>{of.naam}</h3>
      <Dates dates={of.datums ?? []} />
      {of.opmerking ? <p className="small">{of.opmerking}</p> : null}
      <p className="small">
        <Origin herkomst={of.herkomst} bron={(of.bronnen ?? []).filter((one) => !one.startsWith('http')).join('; ') || undefined} />
        {of.controleren ? <span className="stamp">{t('tijdlijn.controleren')}</span> : null}
      </p>
    </li>
  );
}

/** The page; open to everyone, like the rest of the help. */
export default function TijdlijnPage() {
  const rows = useResource<Page<Mijlpaal>>('/catalogus/mijlpaal');
  return (
    <div className="help">
      <p className="above-title small not-printed">
        <Link to="/hulp">{t('menu.hulp')}</Link>
      </p>
      <PageTitle>{t('tijdlijn.titel')}</PageTitle>
      <p className="lead quiet">{t('tijdlijn.uitleg')}</p>
      <Loaded of={rows}>
        {(page) => (
          <div className="timeline">
            {yearsOf(page.items).map(({ year, milestones }) => (
              <Section key={year ?? ''} title={year ?? t('tijdlijn.zonderDatum')}>
                <ol className="plain-list">
                  {milestones.map((one) => (
                    <Milestone key={one.id} of={one} />
                  ))}
                </ol>
              </Section>
            ))}
          </div>
        )}
      </Loaded>
    </div>
  );
}
