// SPDX-License-Identifier: EUPL-1.2
// A conflict: who is next and until when, one core or the readings side by side, the options, the ladder, the outcome.
import type { ConflictToestand } from '../../api/generated/types';
import { useName, useWords } from '../../api/labels';
import { type OpenObject, useObject } from '../../api/object';
import { useResource } from '../../api/resource';
import { choice } from '../../api/schema';
import { Link } from '../../app/router';
import { ActPanel, ActSheet } from '../../components/acts';
import { Course, DossierHead } from '../../components/dossier';
import type { Choices } from '../../components/form/field';
import { PhaseMark, sideKind, Term } from '../../components/marks';
import { Loaded, Loading, Prose, Section } from '../../components/page';
import { apiBase } from '../../base/environment';
import { t } from '../../i18n';
import { fullDate, longDate } from '../../i18n/format';
import type { Vraagstuk } from '../vraagstuk/model';
import { Ladder } from './Ladder';
import { Conduct, Feedback, PublicText } from './After';
import { Guidance, Outcome, Proposal, Request, Rooms, WorkedOut } from './Matter';
import { NextTurn } from './Turn';
import '../vraagstuk/vraagstuk.css';
import './conflict.css';

const noun = 'conflicten';

/** Named after its vraagstuk: no words of one side stand above the page. */
function Head({ conflict }: { conflict: ConflictToestand }) {
  const words = useWords();
  const bodies = useName('gremium');
  const organisations = useName('organisatie');
  const issue = useResource<Vraagstuk>(`/vraagstukken/${conflict.vraagstuk}`);
  if (issue.loading && !issue.data) return <Loading />;
  return (
    <DossierHead
      number={conflict.nummer}
      title={issue.data ? t('conflict.over', { titel: issue.data.titel }) : t('conflict.een')}
      marks={issue.data ? <Link to={`/vraagstukken/${conflict.vraagstuk}`}>{t('conflict.bijVraagstuk', { nummer: issue.data.nummer })}</Link> : null}
      facts={[
        { term: t('agenda.fase'), value: <PhaseMark noun="conflict" phase={conflict.fase} /> },
        { term: t('conflict.soort'), value: words.code('conflictsoort', conflict.soort) },
        conflict.gremium ? { term: t('conflict.bij'), value: bodies(conflict.gremium) } : null,
        conflict.datum ? { term: t('conflict.behandeling'), value: fullDate(conflict.datum) } : null,
        conflict.hangpunt ? { term: t('conflict.uitHangpunt'), value: <Link to={`/hangpunten/${conflict.hangpunt}`}>{t('conflict.naarHangpunt')}</Link> } : null,
        { term: t('conflict.eigenaar'), value: organisations(conflict.eigenaar) },
        conflict.termijnen?.length ? null : { term: t('conflict.termijn'), value: <Term>{longDate(conflict.termijn)}</Term> },
      ]}
    />
  );
}

function Readings({ conflict }: { conflict: ConflictToestand }) {
  const sides = useName('zijde');
  const readings = conflict.lezingen ?? [];
  return (
    <Section id="lezingen" title={conflict.kernGedeeld || readings.length < 2 ? t('conflict.kernGedeeld') : t('conflict.lezingen')}>
      <div className="parties">
        {readings.map((reading) => (
          <article className="party" data-side={sideKind(reading.zijde)} key={reading.zijde}>
            <h3>{t('conflict.volgens', { wie: sides(reading.zijde) })}</h3>
            <Prose text={reading.tekst} />
            <p className="small quiet">{longDate(reading.op)}</p>
          </article>
        ))}
      </div>
      {conflict.kernVolgens && !conflict.kernGedeeld ? <p className="quiet small">{t('conflict.lezingenUitleg')}</p> : null}
    </Section>
  );
}

/** What is asked, and where it rubs: as the one wrote it who named the conflict. */
function Asked({ conflict }: { conflict: ConflictToestand }) {
  return (
    <div className="asked">
      <Section id="gevraagd" title={t('conflict.gevraagd')}>
        <Prose text={conflict.gevraagd} />
      </Section>
      <Section id="schuurt" title={t('conflict.schuurt')}>
        <Prose text={conflict.schuurt} />
      </Section>
    </div>
  );
}

/** What an act begins with: the text that stands, so that nobody copies its fingerprint. */
const started = (conflict: ConflictToestand): Record<string, string> => (conflict.openbaar ? { tekstHash: conflict.openbaar.tekstHash } : {});

/** Who has not heard the outcome yet: only they can be told. */
function useChoices(): (conflict: ConflictToestand) => Choices {
  const organisations = useName('organisatie');
  return (conflict) => {
    const open = (conflict.terugkoppelingen ?? []).filter((task) => !task.gedaanOp).map((task) => task.aan);
    return { aan: open.map((id) => choice(id, organisations(id))) };
  };
}

function Body({ conflict, object }: { conflict: ConflictToestand; object: OpenObject<ConflictToestand> }) {
  return (
    <div className="dossier-main">
      <NextTurn conflict={conflict} acts={object.acts} />
      <Outcome conflict={conflict} />
      <Feedback conflict={conflict} />
      <PublicText conflict={conflict} />
      <Asked conflict={conflict} />
      <Readings conflict={conflict} />
      <Proposal conflict={conflict} />
      <Request conflict={conflict} />
      <WorkedOut conflict={conflict} />
      <Rooms conflict={conflict} />
      <Guidance conflict={conflict} />
      <Ladder conflict={conflict} />
      <Conduct />
      <Section id="verloop" className="not-printed" title={t('dossier.verloop')}>
        <Course meervoud={noun} id={object.target.id ?? ''} key={object.round} />
      </Section>
    </div>
  );
}

/** One conflict; on paper it is one page. */
export default function ConflictPage({ params }: { params: Record<string, string> }) {
  const object = useObject<ConflictToestand>(noun, params.id ?? '');
  const choices = useChoices();
  return (
    <Loaded of={object.state}>
      {(conflict) => (
        <article className="conflict">
          <Head conflict={conflict} />
          <div className="dossier">
            <Body conflict={conflict} object={object} />
            <aside className="side-panel" aria-label={t('handeling.mogelijkheden')}>
              <ActPanel acts={object.acts} onStart={(act) => object.sheet.start({ act, given: started(conflict) })} />
              <p>
                <a href={`${apiBase()}/conflicten/${params.id ?? ''}/brief`} download>
                  {t('conflict.brief')}
                </a>
              </p>
            </aside>
          </div>
          <ActSheet started={object.sheet.started} target={object.target} subject={conflict.nummer} choices={choices(conflict)} onDone={object.sheet.done} onClose={object.sheet.close} />
        </article>
      )}
    </Loaded>
  );
}
