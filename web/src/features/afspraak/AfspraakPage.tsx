// SPDX-License-Identifier: EUPL-1.2
// Writing together: the agreement as a document, whose turn each part is, consent, actions and landing.
import { useState } from 'react';
import { useName, useWords } from '../../api/labels';
import { useObject } from '../../api/object';
import { useAhead, useResource } from '../../api/resource';
import { type Schema, useSchema } from '../../api/schema';
import type { PossibleAct } from '../../api/wire';
import { Link } from '../../app/router';
import { useSession } from '../../app/session';
import { ActPanel, ActSheet } from '../../components/acts';
import { Course, DossierHead } from '../../components/dossier';
import { PhaseMark, Side } from '../../components/marks';
import { LoadedPage, Section } from '../../components/page';
import { Papers } from '../../components/Papers';
import { t } from '../../i18n';
import { longDate } from '../../i18n/format';
import { Publication } from '../openbaar/Publication';
import type { Vraagstuk } from '../vraagstuk/model';
import { aboutWhole, type Afspraak } from './model';
import { Actions } from './parts/Actions';
import { Consents } from './parts/Consents';
import { CountLine } from './parts/CountLine';
import { Document, type View } from './parts/Document';
import { Ending } from './parts/Ending';
import { Goals } from './parts/Goals';
import { Landings } from './parts/Landings';
import { Money } from './parts/Money';
import { Support } from './parts/Support';
import './afspraak.css';

const VIEWS: readonly View[] = ['verschil', 'geldend', 'schoon'];

function Head({ agreement }: { agreement: Afspraak }) {
  const words = useWords();
  const sides = useName('zijde');
  const instruments = useName('instrument');
  const issue = useResource<Vraagstuk>(`/vraagstukken/${agreement.vraagstuk}`);
  const parties = (agreement.zijden ?? []).map((side) => sides(side)).join(', ');
  return (
    <DossierHead
      number={agreement.nummer}
      title={agreement.titel}
      facts={[
        { term: t('afspraak.fase'), value: <PhaseMark noun="afspraak" phase={agreement.fase} /> },
        { term: t('afspraak.type'), value: words.code('afspraaktype', agreement.type) },
        { term: t('afspraak.partijen'), value: <Side kind="beide">{parties}</Side> },
        { term: t('vraagstuk.een'), value: <Link to={`/vraagstukken/${agreement.vraagstuk}`}>{issue.data?.nummer ?? t('afspraak.naarVraagstuk')}</Link> },
        agreement.volgendType ? { term: t('afspraak.volgendType'), value: words.code('afspraaktype', agreement.volgendType) } : null,
        agreement.vervolgmoment ? { term: t('afspraak.vervolg'), value: longDate(agreement.vervolgmoment) } : null,
        agreement.externeRoute ? { term: t('afspraak.externeRoute'), value: instruments(agreement.externeRoute) } : null,
      ]}
    />
  );
}

function ViewChoice({ view, onChange }: { view: View; onChange: (view: View) => void }) {
  return (
    <div className="view-choice not-printed" role="group" aria-label={t('afspraak.weergave')}>
      {VIEWS.map((one) => (
        <button key={one} type="button" aria-pressed={view === one} onClick={() => onChange(one)}>
          {t(`afspraak.weergave.${one}`)}
        </button>
      ))}
    </div>
  );
}

/** Acts about the whole text belong beside the document; those about a part or an action stand there. */
function wholeDraft(act: PossibleAct, agreement: Afspraak, mine: string | undefined, schema: Schema) {
  const fields = act.invoer ? (schema.records[act.invoer] ?? []) : [];
  return aboutWhole(fields, agreement, mine);
}

function Body({ agreement, object, mine, organisation }: { agreement: Afspraak; object: ReturnType<typeof useObject<Afspraak>>; mine?: string; organisation?: string }) {
  const [view, setView] = useState<View>('verschil');
  const schema = useSchema();
  const acts = object.acts.data?.items ?? [];
  const { start } = object.sheet;
  return (
    <>
      <CountLine agreement={agreement} mine={mine} />
      <ViewChoice view={view} onChange={setView} />
      <div className="dossier">
        <div className="dossier-main">
          <Ending agreement={agreement} />
          <Support agreement={agreement} />
          <Document agreement={agreement} mine={mine} acts={acts} view={view} onStart={start} />
          <Actions agreement={agreement} mine={mine} acts={acts} onStart={start} />
          <Money agreement={agreement} organisation={organisation} acts={acts} onStart={start} />
          <Landings agreement={agreement} />
          <Goals agreement={agreement} acts={acts} round={object.round} onStart={start} />
          <Papers noun="afspraak" id={agreement.id} />
          <Publication kind="afspraak" id={agreement.id} subject={`${agreement.nummer} ${agreement.titel}`} />
          <Section id="verloop" title={t('dossier.verloop')}>
            <Course meervoud="afspraken" id={agreement.id} key={object.round} />
          </Section>
        </div>
        <aside className="side-panel" aria-label={t('handeling.mogelijkheden')}>
          <ActPanel acts={object.acts} keep={(act) => !act.toegestaan || wholeDraft(act, agreement, mine, schema) !== null} onStart={(act) => start({ act, given: wholeDraft(act, agreement, mine, schema) ?? {} })} />
          <Consents agreement={agreement} />
        </aside>
      </div>
      <ActSheet started={object.sheet.started} target={object.target} subject={`${agreement.nummer} ${agreement.titel}`} onDone={object.sheet.done} onClose={object.sheet.close} />
    </>
  );
}

/** What the parts of this page read for themselves. */
const partsOf = (id: string) => [`/afspraken/${id}/verloop`, `/stukken?soort=afspraak&id=${id}`];

/** One afspraak. */
export default function AfspraakPage({ params }: { params: Record<string, string> }) {
  useAhead(partsOf, params.id ?? '');
  const { active } = useSession();
  const object = useObject<Afspraak>('afspraken', params.id ?? '');
  return (
    <LoadedPage of={object.state} title={t('afspraak.een')}>
      {(agreement) => (
        <>
          <Head agreement={agreement} />
          <Body agreement={agreement} object={object} mine={active?.zijde} organisation={active?.organisatie} />
        </>
      )}
    </LoadedPage>
  );
}
