// SPDX-License-Identifier: EUPL-1.2
// One meeting: when and where for everyone, and below it what lies on the table for who belongs to the body.
import { useEffect, useMemo, useRef } from 'react';
import type { OverlegdossierRij, OverlegToestand } from '../../api/generated/types';
import { useName, useWords } from '../../api/labels';
import { type OpenObject, useObject } from '../../api/object';
import { useAhead, useResource } from '../../api/resource';
import type { Page, PossibleAct } from '../../api/wire';
import { navigate, useQuery } from '../../app/router';
import { apiBase } from '../../base/environment';
import { ActPanel, ActSheet } from '../../components/acts';
import { useCarried } from '../../components/carried';
import { Course, DossierHead } from '../../components/dossier';
import { Status } from '../../components/marks';
import { Empty, Loaded, Loading, Section } from '../../components/page';
import { Papers } from '../../components/Papers';
import { t } from '../../i18n';
import { capital, fullDate, longDate } from '../../i18n/format';
import type { WithId } from '../vraagstuk/model';
import { choicesOf, type Content } from './model';
import { Conflicts } from './parts/Conflicts';
import { Documents, Items, Minutes } from './parts/Table';
import { Promises } from './parts/Promises';
import { Proposed } from './parts/Proposed';
import { SessionPlan } from './parts/SessionPlan';
import { Stand, useMoment } from './parts/Stand';
import './overleg.css';

const noun = 'overlegdossiers';

interface MeetingProps {
  meeting: OverlegToestand;
  subject: string;
}

/** The last day for documents, who set it, and whether it leaves less time than the term asks. */
function Due({ meeting }: { meeting: OverlegToestand }) {
  const words = useWords();
  const { aanlever } = meeting;
  if (!aanlever) return <>{longDate(meeting.aanleverdatum ?? '')}</>;
  return (
    <>
      {t('overleg.werkdagenErvoor', { n: aanlever.werkdagen, dag: longDate(meeting.aanleverdatum ?? '') })}
      <span className="block small quiet">{t('overleg.gesteldDoor', { wie: words.code('aanleverbron', aanlever.bron) })}</span>
      {aanlever.werkdagen < aanlever.termijn ? <Status tone="let-op">{t('overleg.korterDan', { n: aanlever.termijn })}</Status> : null}
    </>
  );
}

/** What stands in the content of the meeting. */
function ContentBody({ content, meeting, object }: { content: Content; meeting: OverlegToestand; object: OpenObject<Content> }) {
  const { held } = useMoment()(meeting);
  const doing = { acts: object.acts.data?.items ?? [], onStart: object.sheet.start };
  return (
    <>
      <Section id="agenda" title={t('overleg.agenda')}>
        <p>{content.doel ? t('overleg.doel', { doel: content.doel }) : t('overleg.geenDoel')}</p>
        <SessionPlan content={content} />
        <Items content={content} doing={doing} />
        <p className="not-printed">
          <a href={`${apiBase()}/${noun}/${object.target.id ?? ''}/besluitagenda`} target="_blank" rel="noreferrer">
            {t('overleg.besluitagenda')}
          </a>
        </p>
      </Section>
      <Conflicts gremium={meeting.gremium} datum={meeting.datum} />
      <Section id="stukken" title={t('overleg.stukken')}>
        <Documents content={content} until={meeting.aanleverdatum} />
      </Section>
      <Section id="toezeggingen" title={t('overleg.toezeggingen')}>
        <Promises content={content} doing={doing} />
      </Section>
      <Section id="verslag" title={t('overleg.verslag')}>
        <Minutes content={content} held={held} />
      </Section>
      <Papers noun="overlegdossier" id={object.target.id ?? ''} />
      <Section id="verloop" title={t('dossier.verloop')}>
        <Course meervoud={noun} id={object.target.id ?? ''} key={object.round} />
      </Section>
    </>
  );
}

/** The content of a meeting with what the reader can do with it. */
function OpenContent({ id, meeting, subject }: MeetingProps & { id: string }) {
  const object = useObject<Content>(noun, id);
  const { started } = object.sheet;
  const choices = useMemo(() => (object.state.data ? choicesOf(object.state.data, started?.act) : {}), [object.state.data, started]);
  return (
    <Loaded of={object.state}>
      {(content) => (
        <div className="dossier">
          <div className="dossier-main">
            <ContentBody content={content} meeting={meeting} object={object} />
          </div>
          <aside className="side-panel" aria-label={t('overleg.metInhoud')}>
            <ActPanel acts={object.acts} onStart={(act) => object.sheet.start({ act })} />
          </aside>
          <ActSheet started={started} target={object.target} subject={subject} choices={choices} onDone={object.sheet.done} onClose={object.sheet.close} />
        </div>
      )}
    </Loaded>
  );
}

/** No content yet: who may begin it, and the conflicts that lie with the body that day. */
function NoContent({ overleg, meeting, subject, opened }: MeetingProps & { overleg: string; opened: () => void }) {
  const acts = useResource<Page<PossibleAct>>('/mogelijke-handelingen?soort=overlegdossier');
  const object = useObject<OverlegToestand>('overleggen', overleg);
  const [{ werkvorm }] = useQuery(); // who came from a good practice has chosen its template
  return (
    <div className="dossier">
      <div className="dossier-main">
        <Section id="agenda" title={t('overleg.agenda')}>
          <Empty>{t('overleg.geenInhoud')}</Empty>
        </Section>
        <Conflicts gremium={meeting.gremium} datum={meeting.datum} />
      </div>
      <aside className="side-panel" aria-label={t('overleg.metInhoud')}>
        <ActPanel acts={acts} onStart={(act) => object.sheet.start({ act, given: { overleg }, ...(werkvorm ? { start: { werkvorm } } : {}) })} />
      </aside>
      <ActSheet started={object.sheet.started} target={{ meervoud: noun }} subject={subject} onDone={opened} onClose={object.sheet.close} />
    </div>
  );
}

/** Acts on the meeting itself: another day, or none. */
function MeetingActs({ object, subject }: { object: OpenObject<OverlegToestand>; subject: string }) {
  const moved = useCarried(`verzetten overleggen/${object.target.id ?? ''}`);
  const act = moved && object.acts.data?.items.find((one) => one.handeling === 'overleg_verzetten' && one.toegestaan);
  const { start } = object.sheet;
  const begun = useRef(false);
  useEffect(() => {
    if (act && !begun.current) start({ act, start: moved });
    if (act) begun.current = true;
  }, [act, moved, start]);
  return (
    <details className="older not-printed" open={Boolean(moved)}>
      <summary>{t('overleg.zelf')}</summary>
      <ActPanel acts={object.acts} onStart={(act) => object.sheet.start({ act })} />
      <ActSheet started={object.sheet.started} target={object.target} subject={subject} onDone={object.sheet.done} onClose={object.sheet.close} />
    </details>
  );
}

function Below({ id, ...meeting }: MeetingProps & { id: string }) {
  const found = useResource<Page<WithId<OverlegdossierRij>>>(`/${noun}?overleg=${id}`);
  if (!found.data) return found.problem ? null : <Loading />;
  const content = found.data.items[0];
  return content ? <OpenContent id={content.id} {...meeting} /> : <NoContent overleg={id} opened={found.reload} {...meeting} />;
}

/** What the parts of this page read for themselves. */
const partsOf = (id: string) => [`/${noun}?overleg=${id}`];

/** The page. */
export default function OverlegPage({ params }: { params: Record<string, string> }) {
  const id = params.id ?? '';
  useAhead(partsOf, id);
  const bodies = useName('gremium');
  const object = useObject<OverlegToestand>('overleggen', id);
  const moment = useMoment();
  return (
    <Loaded of={object.state}>
      {(meeting) => {
        const body = bodies(meeting.gremium);
        const title = capital(fullDate(meeting.datum));
        const facts = [
          { term: t('agenda.fase'), value: <Stand meeting={meeting} /> },
          meeting.aanleverdatum ? { term: t('overleg.aanleverdatum'), value: <Due meeting={meeting} /> } : null,
          meeting.plaats ? { term: t('overleg.plaats'), value: meeting.plaats } : null,
          meeting.toelichting ? { term: t('overleg.anders'), value: meeting.toelichting } : null,
        ];
        return (
          <>
            <DossierHead number={body} title={title} facts={facts} />
            {moment(meeting).planned ? <Proposed id={id} datum={meeting.datum} /> : null}
            {moment(meeting).planned ? <MeetingActs object={object} subject={`${body} ${title}`} /> : null}
            <Below id={id} meeting={meeting} subject={`${body} ${title}`} />
          </>
        );
      }}
    </Loaded>
  );
}

/** Content is shown with its meeting: its own address leads there. */
export function ContentAddress({ params }: { params: Record<string, string> }) {
  const content = useResource<Content>(`/${noun}/${params.id ?? ''}`);
  const overleg = content.data?.overleg;
  useEffect(() => {
    if (overleg) navigate(`/overleggen/${overleg}`, { replace: true });
  }, [overleg]);
  return <Loaded of={content}>{() => <Loading />}</Loaded>;
}
