// SPDX-License-Identifier: EUPL-1.2
// Sliders of a scenario: what each claim asks, solved again while a slider is held. Then it is stored, or let go.
import { Textbox } from '@utrecht/component-library-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { ScenarioInvoer, Scenarioclaim, Scenarioschuif, Scenariouitslag, Schuifuitslag } from '../../api/generated/types';
import { Button, ButtonGroup } from '../../components/button';
import { Status } from '../../components/marks';
import { Loading, ProblemNote } from '../../components/page';
import { t } from '../../i18n';
import { hectares, number } from '../../i18n/format';
import { scenarioRows, sumsBy } from './scenario';
import { HECTARE, stepOf, typedHectares } from './slide';
import { ClaimName } from './ScenarioParts';
import type { Slide } from './useSlide';

interface RowProps {
  claim: Scenarioclaim;
  slide: Scenarioschuif;
  /** Square metres. */
  asked: number;
  short: number;
  onMove: (squareMetres: number, held: boolean) => void;
  onLetGo: () => void;
}

/** A field beside the slider for who knows the figure. What is no number changes nothing. */
function Figure({ id, asked, most, label, onMove }: { id: string; asked: number; most: number; label: string; onMove: (squareMetres: number) => void }) {
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? String(Math.round(asked / HECTARE));
  const type = (text: string) => {
    setTyped(text);
    const found = typedHectares(text, most);
    if (found !== undefined) onMove(found * HECTARE);
  };
  return <Textbox id={id} type="number" min={0} max={most} aria-label={label} value={shown} onChange={(event) => type(event.target.value)} onBlur={() => setTyped(undefined)} />;
}

function Row({ claim, slide, asked, short, onMove, onLetGo }: RowProps) {
  const id = useId();
  const most = slide.tot / HECTARE;
  const outcome = asked === 0 ? t('schuif.doetNietMee') : short > 0 ? t('schuif.tekort', { ha: hectares(short) }) : t('schuif.krijgtAlles');
  const name = `${claim.nummer} ${claim.titel}`;
  return (
    <li className="slide-row">
      <p className="slide-name" id={`${id}-naam`}>
        <ClaimName claim={claim} />
      </p>
      <p className="small">
        {t('schuif.vraagt', { ha: hectares(asked) })} <span className="quiet">{t('schuif.vastgelegd', { ha: hectares(slide.vastgelegd) })}</span>
      </p>
      <div className="slide-move">
        <input
          type="range"
          min={0}
          max={most}
          step={stepOf(most)}
          value={Math.round(asked / HECTARE)}
          aria-label={t('schuif.schuif', { claim: name })}
          aria-valuetext={t('schuif.waarde', { ha: number(Math.round(asked / HECTARE)), uitkomst: outcome })}
          onChange={(event) => onMove(Number(event.target.value) * HECTARE, true)}
          onPointerUp={onLetGo}
          onPointerCancel={onLetGo}
          onKeyUp={onLetGo}
          onBlur={onLetGo}
        />
        <Figure id={`${id}-getal`} asked={asked} most={most} label={t('schuif.getal', { claim: name })} onMove={(squareMetres) => onMove(squareMetres, false)} />
      </div>
      <p className="small">
        <Status tone={asked === 0 ? 'stil' : short > 0 ? 'fout' : 'goed'}>{outcome}</Status>
      </p>
    </li>
  );
}

/** The essence, in one sentence. */
export const essence = ({ past, tekort }: Pick<Schuifuitslag, 'past' | 'tekort'>) => (past ? t('schuif.past') : t('schuif.pastNiet', { ha: hectares(tekort) }));

function Store({ result, slide, onAsk }: { result: Scenariouitslag; slide: Slide; onAsk: (question: ScenarioInvoer) => void }) {
  const id = useId();
  const [naam, setNaam] = useState(() => t('schuif.andereNaam', { naam: result.vraag.naam }).slice(0, 120));
  return (
    <form
      className="act-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onAsk({ ...result.vraag, naam, anders: slide.anders });
      }}
    >
      <div className="form-field form-row">
        <label className="utrecht-form-label" htmlFor={id}>
          {t('scenario.naam')}
        </label>
        <Textbox id={id} value={naam} maxLength={120} onChange={(event) => setNaam(event.target.value)} />
      </div>
      <ButtonGroup className="form-buttons">
        <Button appearance="primary-action-button" type="submit" disabled={slide.held || slide.pending || naam.trim().length < 3}>
          {t('schuif.leg')}
        </Button>
        <Button appearance="secondary-action-button" type="button" onClick={slide.stop}>
          {t('schuif.terug')}
        </Button>
      </ButtonGroup>
    </form>
  );
}

function Rows({ answer, slide }: { answer: Schuifuitslag; slide: Slide }) {
  const short = new Map(sumsBy(scenarioRows(answer), 'claim').map(({ id, tekort }) => [id, tekort]));
  const claims = new Map((answer.claims ?? []).map((claim) => [claim.id, claim]));
  return (
    <ul className="plain-list slide-rows">
      {(answer.schuiven ?? []).map((one) => {
        const claim = claims.get(one.claim);
        return claim ? <Row key={one.claim} claim={claim} slide={one} asked={slide.figures[one.claim] ?? one.gevraagd} short={short.get(one.claim) ?? 0} onMove={(squareMetres, held) => slide.move(one.claim, squareMetres, held)} onLetGo={slide.letGo} /> : null;
      })}
    </ul>
  );
}

/** Said politely when a slider is let go, not at every step. */
function Spoken({ slide }: { slide: Slide }) {
  const [said, setSaid] = useState('');
  const { answer, held, pending, busy } = slide;
  useEffect(() => {
    if (busy) setSaid(t('schuif.druk'));
    else if (answer && !held && !pending) setSaid(essence(answer));
  }, [answer, held, pending, busy]);
  return (
    <p role="status" className="visually-hidden">
      {said}
    </p>
  );
}

interface SlidePanelProps {
  slide: Slide;
  result: Scenariouitslag;
  onAsk: (question: ScenarioInvoer) => void;
}

export function SlidePanel({ slide, result, onAsk }: SlidePanelProps) {
  const begin = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !slide.open) begin.current?.focus();
    wasOpen.current = slide.open;
  }, [slide.open]);
  if (!slide.open)
    return (
      <div className="not-printed slide-offer">
        <p>{t('schuif.uitleg')}</p>
        <Button ref={begin} appearance="secondary-action-button" onClick={slide.start}>
          {t('schuif.begin')}
        </Button>
      </div>
    );
  const { answer, problem } = slide;
  return (
    <div className="slide-panel" role="group" aria-label={t('schuif.groep')}>
      <Spoken slide={slide} />
      {problem ? <ProblemNote problem={problem} /> : null}
      {answer ? (
        <>
          <p className="slide-essence">
            <Status tone={answer.past ? 'goed' : 'fout'}>{essence(answer)}</Status> <span className="quiet">{t(slide.busy ? 'schuif.druk' : slide.held || slide.pending ? 'schuif.voorlopig' : 'schuif.nietVast')}</span>
          </p>
          <Rows answer={answer} slide={slide} />
          <Store result={result} slide={slide} onAsk={onAsk} />
        </>
      ) : problem ? (
        <Button appearance="secondary-action-button" onClick={slide.stop}>
          {t('schuif.terug')}
        </Button>
      ) : (
        <Loading />
      )}
    </div>
  );
}
