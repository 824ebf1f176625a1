// SPDX-License-Identifier: EUPL-1.2
// The agreement as a document: five headings, and beside each part a bar that says whose turn it is.
import { IconCheck, IconClock, IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useCanBegin } from '../../../components/CreationActs';
import { Button } from '../../../components/button';
import type { Tekstdeel } from '../../../api/generated/types';
import { useName, useWords } from '../../../api/labels';
import { useSchema } from '../../../api/schema';
import type { PossibleAct } from '../../../api/wire';
import { Link } from '../../../app/router';
import type { StartedAct } from '../../../components/acts';
import { HangsGlyph, Icon } from '../../../components/icons';
import { Side, sideKind } from '../../../components/marks';
import { Prose } from '../../../components/page';
import { TextDiff } from '../../../components/TextDiff';
import { t } from '../../../i18n';
import { moment } from '../../../i18n/format';
import { aboutPart, type Afspraak, numbered, type PartState, partState, type Turn } from '../model';

export type View = 'verschil' | 'geldend' | 'schoon';

interface DocumentProps {
  agreement: Afspraak;
  mine?: string;
  acts: readonly PossibleAct[];
  view: View;
  onStart: (started: StartedAct) => void;
}

function TurnIcon({ turn }: { turn: Turn }) {
  if (turn === 'hangt') return <HangsGlyph />;
  return <Icon of={turn === 'eens' ? IconCheck : turn === 'u' ? IconPencil : IconClock} />;
}

function TurnLine({ state, children }: { state: PartState; children?: ReactNode }) {
  const sides = useName('zijde');
  const names = (ids: string[]) => ids.map((id) => sides(id)).join(', ');
  const reservedOnly = state.reserved.length > 0 && state.waiting.every((side) => state.reserved.includes(side));
  return (
    <div className="turn-line">
      <p className="turn">
        <TurnIcon turn={state.turn} />
        {t(`akkoord.${state.turn}`)}
        {state.waiting.length > 0 ? <span> · {t(reservedOnly ? 'akkoord.voorbehoudVan' : 'akkoord.wachtOp', { wie: names(state.waiting) })}</span> : null}
      </p>
      {children}
    </div>
  );
}

function Proposal({ part }: { part: Tekstdeel }) {
  const sides = useName('zijde');
  const proposal = part.voorstel;
  if (!proposal) return null;
  return (
    <div className="why">
      <p>‘{proposal.waarom}’</p>
      <p className="small quiet">
        <Side kind={sideKind(proposal.zijde)}>{sides(proposal.zijde)}</Side> · {moment(proposal.op)}
      </p>
    </div>
  );
}

function Reservations({ part }: { part: Tekstdeel }) {
  const sides = useName('zijde');
  const reserved = (part.instemmingen ?? []).filter((consent) => consent.voorbehoud && consent.inhoudHash === part.inhoudHash);
  return reserved.map((consent) => (
    <p className="small quiet" key={consent.zijde}>
      {t('akkoord.voorbehoud', { wie: sides(consent.zijde), tekst: consent.voorbehoud ?? '' })}
    </p>
  ));
}

function PartActs({ part, state, acts, onStart }: { part: Tekstdeel; state: PartState; acts: readonly PossibleAct[]; onStart: DocumentProps['onStart'] }) {
  const schema = useSchema();
  const offered = acts.flatMap((act) => {
    const fields = act.invoer ? (schema.records[act.invoer] ?? []) : [];
    const about = aboutPart(fields, part, act.onderdelen);
    const consents = fields.some((field) => field.name === 'onderdelen');
    if (!act.toegestaan || !about || (consents && (state.turn !== 'u' || part.voorstel))) return [];
    return [{ act, consents, ...about }];
  });
  offered.sort((a, b) => Number(b.consents) - Number(a.consents));
  if (offered.length === 0) return null;
  // Answering the proposal that stands comes before making another.
  offered.sort((a, b) => Number('voorstel' in b.given) - Number('voorstel' in a.given));
  const urgent = state.turn === 'u';
  // One filled button answers; making another proposal is never the main thing.
  const answers = (started: (typeof offered)[number]) => started.consents || 'voorstel' in started.given;
  return (
    <div className={urgent ? 'answer not-printed' : 'quiet-answer not-printed'}>
      {offered.map((started, index) =>
        urgent ? (
          <Button key={started.act.handeling} appearance={index === 0 && answers(started) ? 'primary-action-button' : 'secondary-action-button'} onClick={() => onStart(started)}>
            {started.act.label}
          </Button>
        ) : (
          <button key={started.act.handeling} type="button" className="plain-button" onClick={() => onStart(started)}>
            {started.act.label}
          </button>
        ),
      )}
    </div>
  );
}

function Part({ number, part, props }: { number: string; part: Tekstdeel; props: DocumentProps }) {
  const state = partState(part, props.agreement.zijden ?? [], props.mine);
  const clean = props.view === 'schoon';
  const canName = useCanBegin('hangpunt');
  const acts = <PartActs part={part} state={state} acts={props.acts} onStart={props.onStart} />;
  const barSide = state.turn === 'u' ? props.mine : state.waiting[0];
  return (
    <div role="group" id={`onderdeel-${number}`} tabIndex={-1} className={state.turn === 'u' && !clean ? 'part open' : 'part'} data-turn={clean ? undefined : state.turn} aria-label={t('afspraak.onderdeel', { nr: number, stand: t(`akkoord.${state.turn}`) })}>
      <span className="part-number">{number}</span>
      <span className="bar" data-side={sideKind(barSide)} />
      <div>
        {part.voorstel && props.view === 'verschil' ? <TextDiff before={part.tekst} after={part.voorstel.tekst} /> : <Prose text={part.tekst} />}
        {clean ? null : (
          <>
            <TurnLine state={state}>{state.turn === 'u' ? null : acts}</TurnLine>
            <Reservations part={part} />
            {canName ? (
              <p className="small not-printed">
                <Link to={`/hangpunten/nieuw?vraagstuk=${props.agreement.vraagstuk}&afspraak=${props.agreement.id}&tekstdeel=${part.id}`} aria-label={t('hangpunt.hierOver', { wat: number })}>
                  {t('hangpunt.hier')}
                </Link>
              </p>
            ) : null}
            {props.view === 'verschil' ? <Proposal part={part} /> : null}
            {state.turn === 'u' ? acts : null}
          </>
        )}
      </div>
    </div>
  );
}

/** The document. */
export function Document(props: DocumentProps) {
  const words = useWords();
  return (
    <article className="paper">
      {numbered(props.agreement.tekstdelen ?? []).map((group, index) => (
        <section key={group.heading}>
          <h2>
            {index + 1}. {words.code('afspraakdeel', group.heading)}
          </h2>
          {group.parts.map(({ number, part }) => (
            <Part key={part.id} number={number} part={part} props={props} />
          ))}
        </section>
      ))}
      <p className="paper-note">{t('besluit.awb')}</p>
    </article>
  );
}
